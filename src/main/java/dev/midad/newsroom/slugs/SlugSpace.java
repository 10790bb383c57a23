package dev.midad.newsroom.slugs;

/**
 * Names a set of slugs in which each has one holder: those of a kind, and of articles and pages those of one
 * language.
 *
 * @param lang the language tag of the articles or pages; empty for all other kinds
 */
public record SlugSpace(SlugKind kind, String lang) {

    /** Returns the slugs of a kind that has them for all languages together. */
    public static SlugSpace of(SlugKind kind) {
        return new SlugSpace(kind, "");
    }
}
