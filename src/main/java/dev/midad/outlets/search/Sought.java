package dev.midad.outlets.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds what a query looks for in a text.
 *
 * @param forms words as they are written and stems
 * @param phrases written words in their order, side by side
 * @param beginnings of written words
 */
record Sought(Set<String> forms, Set<List<String>> phrases, Set<String> beginnings) {

    Sought() {
        this(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    /** Adds words that are found side by side, or the one that there is. */
    void addPhrase(List<String> words) {
        if (words.size() == 1) {
            forms.add(words.get(0));
        } else {
            phrases.add(words);
        }
    }
}
