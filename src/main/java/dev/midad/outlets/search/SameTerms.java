package dev.midad.outlets.search;

import dev.midad.language.words.HamzaSeats;
import dev.midad.language.words.Proclitics;
import dev.midad.language.words.SameWords;
import dev.midad.outlets.search.QueryTerm.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds terms of a query that follow each other, and what else may be meant by them.
 *
 * @param others other ways to write all of them
 * @param seated the word with other seats of its hamza
 * @param withoutAnd the word without the «و» before it, which may be «and»; null where there is none
 */
record SameTerms(
        List<QueryTerm> terms,
        Set<List<String>> others,
        List<Part> seated,
        @Nullable Part withoutAnd) {

    SameTerms {
        terms = List.copyOf(terms);
        others = Set.copyOf(others);
        seated = List.copyOf(seated);
    }

    /** Divides the terms into the longest runs that are written in other ways, and single terms. */
    static List<SameTerms> of(List<QueryTerm> terms, Vocabulary vocabulary) {
        var all = new ArrayList<SameTerms>();
        for (var at = 0; at < terms.size(); ) {
            var longest = longest(terms.subList(at, terms.size()), vocabulary);
            all.add(longest);
            at += longest.terms().size();
        }
        return all;
    }

    private static SameTerms longest(List<QueryTerm> terms, Vocabulary vocabulary) {
        for (var length = Math.min(SameWords.MOST_WORDS, terms.size()); length > 1; length--) {
            var run = terms.subList(0, length);
            var others = others(run, vocabulary);
            if (!others.isEmpty()) {
                return new SameTerms(run, others, List.of(), null);
            }
        }
        return single(terms.get(0), vocabulary);
    }

    static SameTerms single(QueryTerm term, Vocabulary vocabulary) {
        var others = others(List.of(term), vocabulary);
        if (!term.isPlain() || !term.isTelling()) {
            return new SameTerms(List.of(term), others, List.of(), null);
        }
        var word = term.parts().get(0).exact();
        var seated = HamzaSeats.others(word).stream()
                .flatMap(other -> part(other, vocabulary).stream())
                .toList();
        var withoutAnd = Proclitics.withoutAnd(word).flatMap(other -> part(other, vocabulary));
        return new SameTerms(List.of(term), others, seated, withoutAnd.orElse(null));
    }

    /** Reads another word than the typed one; none where it is a word that every text has. */
    private static Optional<Part> part(String word, Vocabulary vocabulary) {
        return QueryWords.of(word, vocabulary.languages()).terms().stream()
                .filter(term -> term.isPlain() && term.isTelling())
                .map(term -> term.parts().get(0))
                .findFirst();
    }

    private static Set<List<String>> others(List<QueryTerm> terms, Vocabulary vocabulary) {
        var parts = terms.stream().flatMap(term -> term.parts().stream()).toList();
        return parts.stream().anyMatch(Part::isNumber) || terms.stream().noneMatch(QueryTerm::isTelling)
                ? Set.of()
                : vocabulary.same().of(parts.stream().map(Part::exact).toList());
    }

    /** Tells whether nothing else may be meant. */
    boolean isPlain() {
        return others.isEmpty() && seated.isEmpty() && withoutAnd == null;
    }
}
