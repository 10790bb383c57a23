package dev.midad.newsroom.slugs;

/**
 * Names a set of slugs in which each has one holder: those of a kind, and of articles those of one language.
 *
 * @param lang the language tag of the articles; empty for all other kinds
 */
public record SlugSpace(SlugKind kind, String lang) {

    /** Returns the slugs of the articles in the language. */
    public static SlugSpace articles(String lang) {
        return new SlugSpace(SlugKind.ARTICLE, lang);
    }

    /** Returns the slugs of a kind that has them for all languages together. */
    public static SlugSpace of(SlugKind kind) {
        return new SlugSpace(kind, "");
    }
}
