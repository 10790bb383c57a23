package dev.midad.language.words;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Knows Arabic names of two words that are written with a space or without: «عبد الله» and «عبدالله». All is folded. */
final class CompoundNames {

    private static final List<String> FIRST = List.of("عبد", "ابو", "ابي", "ابا", "بو", "ام");
    /** Lists the firsts of which other words begin so as well: only the article behind them tells a name. */
    private static final Set<String> BEFORE_ARTICLE = Set.of("ام", "بو");

    private static final List<String> LAST = List.of("الله", "الدين");
    private static final String ARTICLE = "ال";
    private static final int FEWEST_LETTERS = 3;

    private CompoundNames() {}

    /** Returns the name as one word, where the two words are one. */
    static Optional<String> joined(String first, String last) {
        return isName(first, last) ? Optional.of(first + last) : Optional.empty();
    }

    /** Returns the two words of a name that is written as one. */
    static Optional<List<String>> divided(String word) {
        for (var first : FIRST) {
            if (word.startsWith(first) && isName(first, word.substring(first.length()))) {
                return Optional.of(List.of(first, word.substring(first.length())));
            }
        }
        for (var last : LAST) {
            var first = word.length() - last.length();
            if (word.endsWith(last) && isName(word.substring(0, first), last)) {
                return Optional.of(List.of(word.substring(0, first), last));
            }
        }
        return Optional.empty();
    }

    private static boolean isName(String first, String last) {
        if (FIRST.contains(first)) {
            return last.length() >= FEWEST_LETTERS && (last.startsWith(ARTICLE) || !BEFORE_ARTICLE.contains(first));
        }
        return LAST.contains(last) && first.length() >= FEWEST_LETTERS;
    }
}
