package dev.midad.outlets.search;

import dev.midad.language.words.Proclitics;
import dev.midad.language.words.SearchLanguage;
import dev.midad.language.words.Words;
import dev.midad.outlets.search.QueryTerm.Part;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds what a query looks for in a text.
 *
 * @param forms words as they are written and stems
 * @param phrases written words in their order, side by side
 * @param beginnings of written words
 */
record Sought(Set<String> forms, Set<List<String>> phrases, Set<String> beginnings) {

    /** @param terms the words of what was typed */
    static Sought of(TypedQuery typed, List<QueryTerm> terms, DatedWords dated, Vocabulary vocabulary) {
        var sought = new Sought(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        SameTerms.of(terms, vocabulary).forEach(same -> sought.add(same, vocabulary));
        typed.phrases().forEach(phrase -> PhraseForms.of(phrase).forEach(sought::addPhrase));
        dated.phrases().forEach(sought::addPhrase);
        typed.beginnings().stream()
                .flatMap(
                        beginning -> Words.exact(SearchLanguage.OTHER.analyzer().words(beginning)).stream())
                .forEach(word -> sought.beginnings.addAll(Proclitics.formsOfBeginning(word)));
        return sought;
    }

    private void add(SameTerms same, Vocabulary vocabulary) {
        same.others().forEach(this::addOther);
        for (var term : same.terms()) {
            add(term);
            if (same.terms().size() > 1) {
                SameTerms.single(term, vocabulary).others().forEach(this::addOther);
            }
        }
        same.seated().forEach(this::add);
        if (same.withoutAnd() != null) {
            add(same.withoutAnd());
        }
    }

    /** Adds another way to write something, with what Arabic writes before it. */
    private void addOther(List<String> words) {
        var others = words.subList(1, words.size());
        for (var first : Proclitics.forms(words.get(0))) {
            addPhrase(Stream.concat(Stream.of(first), others.stream()).toList());
        }
    }

    private void add(QueryTerm term) {
        if (term.isName()) {
            addPhrase(term.parts().stream().map(Part::exact).toList());
        } else {
            term.telling().forEach(this::add);
        }
        if (term.whole() != null) {
            add(term.whole());
        }
    }

    private void add(Part word) {
        forms.addAll(word.stems());
        forms.add(word.exact());
    }

    private void addPhrase(List<String> words) {
        if (words.size() == 1) {
            forms.add(words.get(0));
        } else {
            phrases.add(words);
        }
    }
}
