package dev.midad.moving.wordpress;

import dev.midad.language.text.Slug;
import dev.midad.language.text.Unescaped;

/**
 * Decodes a slug as WordPress stores it. WordPress stores Arabic slugs percent-encoded within 200 bytes, and has cut
 * many of them in the middle of an escape or of a letter.
 *
 * @param slug what can be a slug of Midad's; empty where nothing of it can
 * @param written what WordPress stores, decoded
 * @param isCut whether a part of a letter at the end was dropped
 * @param isChanged whether the slug has other letters than WordPress' slug has
 */
record WordPressSlug(String slug, String written, boolean isCut, boolean isChanged) {

    static WordPressSlug of(String stored) {
        var decoded = Unescaped.of(stored.strip());
        return ofLetters(decoded.isCut() ? withoutHyphen(decoded.text()) : decoded.text(), decoded.isCut());
    }

    /** Decodes escapes of whole letters, and puts letters into one form; for addresses, which are compared. */
    static String decoded(String escaped) {
        return Slug.nfc(Unescaped.of(escaped.strip()).text());
    }

    private static WordPressSlug ofLetters(String letters, boolean isCut) {
        var slug = Slug.nfc(letters);
        if (Slug.problem(slug).isEmpty()) {
            return new WordPressSlug(slug, slug, isCut, false);
        }
        var made = Slug.fromHeadline(slug);
        return new WordPressSlug(Slug.problem(made).isEmpty() ? made : "", slug, isCut, !slug.isEmpty());
    }

    private static String withoutHyphen(String letters) {
        return letters.endsWith("-") ? letters.substring(0, letters.length() - 1) : letters;
    }
}
