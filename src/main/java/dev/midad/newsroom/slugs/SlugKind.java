package dev.midad.newsroom.slugs;

import java.util.Locale;

/** Lists the kinds of things that have slugs; each kind has slugs of its own. */
public enum SlugKind {
    SECTION,
    AUTHOR,
    TAG,
    ARTICLE,
    ISSUE,
    PAGE,
    FRONT;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
