package dev.midad.language.words;

import org.jspecify.annotations.Nullable;

/**
 * Holds one word of a text.
 *
 * @param exact the word as it is written, folded
 * @param stem the word without what the language adds to it; null where it is a stop word
 * @param compound what the word begins, with the words that are joined to it; null where it stands alone
 * @param printed the word as the text prints it, without vowel signs
 */
public record Word(
        String exact, @Nullable String stem, @Nullable Compound compound, String printed) {

    /**
     * Describes what is written without a space between its parts.
     *
     * @param parts the number of the words that it has, the first included
     * @param whole all of it as one word; null where no text writes it so
     */
    public record Compound(int parts, @Nullable Word whole) {}

    /** Makes a word that stands alone, and is printed as it is folded. */
    public Word(String exact, @Nullable String stem) {
        this(exact, stem, null, exact);
    }

    /** Tells whether the word is a number; a word has no digits beside its letters. */
    public boolean isNumber() {
        return Character.isDigit(exact.codePointAt(0));
    }
}
