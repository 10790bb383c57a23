package dev.midad.outlets.search;

import dev.midad.language.words.SearchLanguage;
import dev.midad.language.words.Word;
import dev.midad.outlets.search.QueryTerm.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds the words of a query, each with the stems that it has in the languages of the index, because a query does not
 * say in which language it is written.
 */
record QueryWords(List<QueryTerm> terms) {

    QueryWords {
        terms = List.copyOf(terms);
    }

    static QueryWords of(String text, Set<SearchLanguage> languages) {
        var exact = SearchLanguage.OTHER.analyzer().words(text);
        // All languages divide a text into the same words.
        var stemmed = languages.stream()
                .map(language -> language.analyzer().words(text))
                .toList();
        var terms = new ArrayList<QueryTerm>();
        for (var at = 0; at < exact.size(); ) {
            var compound = exact.get(at).compound();
            var end = at + (compound == null ? 1 : compound.parts());
            terms.add(new QueryTerm(parts(exact, stemmed, at, end), whole(exact, stemmed, at)));
            at = end;
        }
        return new QueryWords(terms);
    }

    private static List<Part> parts(List<Word> exact, List<List<Word>> stemmed, int from, int to) {
        var parts = new ArrayList<Part>();
        for (var i = from; i < to; i++) {
            var at = i;
            parts.add(part(
                    exact.get(at), stemmed.stream().map(words -> words.get(at)).toList()));
        }
        return parts;
    }

    private static @Nullable Part whole(List<Word> exact, List<List<Word>> stemmed, int at) {
        var whole = whole(exact.get(at));
        if (whole == null) {
            return null;
        }
        var stems = new ArrayList<Word>();
        for (var words : stemmed) {
            var one = whole(words.get(at));
            if (one != null) {
                stems.add(one);
            }
        }
        return part(whole, stems);
    }

    private static @Nullable Word whole(Word word) {
        return word.compound() == null ? null : word.compound().whole();
    }

    private static Part part(Word exact, List<Word> stemmed) {
        var stems = new HashSet<String>();
        for (var word : stemmed) {
            if (word.stem() != null) {
                stems.add(word.stem());
            }
        }
        return new Part(exact.exact(), exact.isNumber(), stems);
    }

    /** Returns the terms without those that every text has, unless the query has no others. */
    List<QueryTerm> telling() {
        var telling = terms.stream().filter(QueryTerm::isTelling).toList();
        return telling.isEmpty() ? terms : telling;
    }
}
