package dev.midad.database;

import java.util.Locale;

/** What a change in the log is a change of; {@code DRAFT} is the desk's copy of an article, {@code ARTICLE} the readers'. */
public enum ContentKind {
    PUBLICATION,
    SECTION,
    AUTHOR,
    TAG,
    DRAFT,
    ARTICLE;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
