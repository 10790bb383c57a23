package dev.midad.language.words;

import com.ibm.icu.text.Normalizer2;
import dev.midad.language.text.Folding;

/** Finds how a text prints a word that search knows folded, so that readers are never shown a folded one. */
final class Printed {

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private Printed() {}

    /**
     * Returns what the text has between two places, without vowel signs and invisible characters; the folded word where
     * that is another one, as where one character stands for several words.
     */
    static String of(String text, int start, int end, String folded) {
        if (end - start == folded.length() && text.startsWith(folded, start)) {
            return folded;
        }
        var written = text.substring(start, end);
        var printed = Folding.isPlain(written) ? written : visible(written);
        return WordParts.folded(printed).equals(folded) ? printed : folded;
    }

    private static String visible(String written) {
        var visible = new StringBuilder(written.length());
        Folding.withoutSigns(NFKC.normalize(written))
                .codePoints()
                .filter(letter -> Character.getType(letter) != Character.FORMAT)
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }
}
