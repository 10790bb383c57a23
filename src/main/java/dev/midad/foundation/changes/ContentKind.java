package dev.midad.foundation.changes;

import java.util.Locale;

/**
 * Names the kind of content that a change in the log is about; {@code DRAFT} and {@code SUBMISSION} are the desk's
 * copies of an article or page and of a comment, {@code MEDIA} the library, of which readers get what articles show, and {@code
 * REDIRECT} what is said of an old address, which no copy of the content has.
 */
public enum ContentKind {
    PUBLICATION,
    SECTION,
    AUTHOR,
    TAG,
    MEDIA,
    DRAFT,
    ARTICLE,
    SUBMISSION,
    COMMENT,
    ISSUE,
    PAGE,
    MENU,
    REDIRECT,
    FRONT;

    public static ContentKind tagged(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
