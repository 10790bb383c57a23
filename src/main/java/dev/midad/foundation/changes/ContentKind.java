package dev.midad.foundation.changes;

import java.util.Locale;

/**
 * Names the kind of content that a change in the log is about; {@code DRAFT} and {@code SUBMISSION} are the desk's
 * copies of an article and a comment, and {@code MEDIA} the library, of which readers get what articles show.
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
    ISSUE;

    public static ContentKind tagged(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
