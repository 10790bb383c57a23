package dev.midad.outlets.search;

import dev.midad.language.words.SearchLanguage;
import dev.midad.language.words.Word;
import dev.midad.outlets.search.QueryTerm.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds the words of a query, each with the stems that it has in the languages of the index, because a query does not
 * say in which language it is written.
 */
record QueryWords(List<QueryTerm> terms) {

    QueryWords {
        terms = List.copyOf(terms);
    }

    /** Holds a word as one of the languages reads it. */
    private record Read(SearchLanguage language, Word word) {

        boolean isStopWord() {
            return word.stem() == null;
        }
    }

    static QueryWords of(String text, Set<SearchLanguage> languages) {
        var exact = SearchLanguage.OTHER.analyzer().words(text);
        // All languages divide a text into the same words.
        var read = languages.stream().collect(Collectors.toMap(language -> language, language -> language.analyzer()
                .words(text)));
        var terms = new ArrayList<QueryTerm>();
        for (var at = 0; at < exact.size(); ) {
            var compound = exact.get(at).compound();
            var end = at + (compound == null ? 1 : compound.parts());
            terms.add(new QueryTerm(parts(exact, read, at, end), whole(exact, read, at)));
            at = end;
        }
        return new QueryWords(terms);
    }

    private static List<Part> parts(List<Word> exact, Map<SearchLanguage, List<Word>> read, int from, int to) {
        var parts = new ArrayList<Part>();
        for (var i = from; i < to; i++) {
            var at = i;
            parts.add(part(
                    exact.get(at),
                    read.entrySet().stream()
                            .map(one -> new Read(one.getKey(), one.getValue().get(at)))
                            .toList()));
        }
        return parts;
    }

    private static @Nullable Part whole(List<Word> exact, Map<SearchLanguage, List<Word>> read, int at) {
        var whole = whole(exact.get(at));
        if (whole == null) {
            return null;
        }
        var stemmed = new ArrayList<Read>();
        read.forEach((language, words) -> {
            var one = whole(words.get(at));
            if (one != null) {
                stemmed.add(new Read(language, one));
            }
        });
        return part(whole, stemmed);
    }

    private static @Nullable Word whole(Word word) {
        return word.compound() == null ? null : word.compound().whole();
    }

    private static Part part(Word exact, List<Read> read) {
        var own = read.stream()
                .filter(one -> one.language().writes(exact.exact()))
                .toList();
        // Only languages of its script know a stop word: to English, «في» is a word like any other.
        var isInEveryText = !own.isEmpty() && own.stream().allMatch(Read::isStopWord);
        var stems = new HashSet<String>();
        for (var one : read) {
            if (one.word().stem() != null && !isInEveryText) {
                stems.add(one.word().stem());
            }
        }
        return new Part(exact.exact(), exact.printed(), exact.isNumber(), stems);
    }

    /** Returns the terms without those that every text has, unless the query has no others. */
    List<QueryTerm> telling() {
        var telling = terms.stream().filter(QueryTerm::isTelling).toList();
        return telling.isEmpty() ? terms : telling;
    }
}
