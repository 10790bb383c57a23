package dev.midad.newsroom.slugs;

import java.util.Locale;

/** What a slug names; each kind has slugs of its own. */
public enum SlugKind {
    SECTION,
    AUTHOR,
    TAG,
    ARTICLE;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
