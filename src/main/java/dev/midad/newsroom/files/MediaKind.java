package dev.midad.newsroom.files;

import java.util.Locale;

/** Names the kinds of files that a newsroom works with. */
public enum MediaKind {
    IMAGE,
    AUDIO,
    VIDEO,
    DOCUMENT;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static MediaKind tagged(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }
}
