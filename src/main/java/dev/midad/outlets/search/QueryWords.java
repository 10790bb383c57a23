package dev.midad.outlets.search;

import dev.midad.language.words.SearchLanguage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds the words of a query, each with the stems that it has in the languages of the index, because a query does not
 * say in which language it is written.
 */
record QueryWords(List<QueryWord> words) {

    /**
     * Holds one word of a query.
     *
     * @param stems the word's stems; none where it is a word that every text has
     */
    record QueryWord(String exact, Set<String> stems) {

        QueryWord {
            stems = Set.copyOf(stems);
        }
    }

    QueryWords {
        words = List.copyOf(words);
    }

    static QueryWords of(String text, Set<SearchLanguage> languages) {
        var exact = SearchLanguage.OTHER.analyzer().words(text);
        var stems = new ArrayList<Set<String>>();
        exact.forEach(word -> stems.add(new LinkedHashSet<>()));
        for (var language : languages) {
            var words = language.analyzer().words(text);
            for (var i = 0; i < words.size(); i++) {
                var stem = words.get(i).stem();
                if (stem != null) {
                    stems.get(i).add(stem);
                }
            }
        }
        var words = new ArrayList<QueryWord>();
        for (var i = 0; i < exact.size(); i++) {
            words.add(new QueryWord(exact.get(i).exact(), stems.get(i)));
        }
        return new QueryWords(words);
    }

    /** Returns the words without those that every text has, unless the query has no others. */
    List<QueryWord> telling() {
        var telling = words.stream().filter(word -> !word.stems().isEmpty()).toList();
        return telling.isEmpty() ? words : telling;
    }
}
