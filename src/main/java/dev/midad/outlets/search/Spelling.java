package dev.midad.outlets.search;

import dev.midad.language.words.KeyboardLayout;
import dev.midad.language.words.SearchLanguage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

/**
 * Finds other ways to write a query: with similar words in place of those that no article has, or as if typed on the
 * other keyboard.
 */
final class Spelling {

    private static final int NEAR_WORDS = 3;
    private static final int SHORTEST = 3;
    private static final float ACCURACY = 0.5f;

    private final IndexReader index;
    private final DirectSpellChecker checker = new DirectSpellChecker();

    Spelling(IndexReader index) {
        this.index = index;
        checker.setMinPrefix(0);
        checker.setMinQueryLength(SHORTEST);
        checker.setAccuracy(ACCURACY);
        checker.setThresholdFrequency(0);
    }

    /** Tells whether the query has a word that no article has. */
    boolean doubts(TypedQuery typed, Set<SearchLanguage> languages) throws IOException {
        return !areAllKnown(String.join(" ", typed.words()), languages);
    }

    /**
     * Returns what the reader may have meant, most likely first. It does not check whether readers would find anything
     * by it.
     */
    List<String> otherwise(TypedQuery query, Set<SearchLanguage> languages) throws IOException {
        var other = new LinkedHashSet<String>();
        if (!query.phrases().isEmpty()) {
            other.add(String.join(" ", query.positive()));
        }
        var typed = query.text();
        var switched = KeyboardLayout.switched(typed);
        if (switched.isPresent() && isLikely(switched.get(), languages)) {
            other.add(switched.get());
        }
        other.addAll(near(typed, languages));
        return List.copyOf(other);
    }

    /**
     * Tells whether articles have all words of a text from the other keyboard. Letters with digits are too short to tell:
     * «ب16» for F16 is a particle before any 16.
     */
    private boolean isLikely(String text, Set<SearchLanguage> languages) throws IOException {
        return QueryWords.of(text, languages).terms().stream().noneMatch(QueryTerm::isLettersWithDigits)
                && areAllKnown(text, languages);
    }

    private boolean areAllKnown(String text, Set<SearchLanguage> languages) throws IOException {
        for (var term : QueryWords.of(text, languages).terms()) {
            if (!isKnown(term)) {
                return false;
            }
        }
        return true;
    }

    private boolean isKnown(QueryTerm term) throws IOException {
        if (term.whole() != null && isKnown(term.whole())) {
            return true;
        }
        for (var part : term.parts()) {
            if (!isKnown(part)) {
                return false;
            }
        }
        return true;
    }

    private boolean isKnown(QueryTerm.Part word) throws IOException {
        if (index.docFreq(new Term(Indexed.EXACT, word.exact())) > 0) {
            return true;
        }
        for (var stem : word.stems()) {
            if (index.docFreq(new Term(Indexed.STEM, stem)) > 0) {
                return true;
            }
        }
        return false;
    }

    private List<String> near(String typed, Set<SearchLanguage> languages) throws IOException {
        var terms = QueryWords.of(typed, languages).terms();
        var choices = new ArrayList<List<List<String>>>();
        var isChanged = false;
        for (var term : terms) {
            var near = near(term);
            isChanged |= near.stream().anyMatch(words -> words.size() > 1) || isCorrected(term, near);
            choices.add(near);
        }
        return isChanged ? combined(terms, choices) : List.of();
    }

    private static boolean isCorrected(QueryTerm term, List<List<String>> near) {
        return !near.stream()
                .map(words -> words.get(0))
                .toList()
                .equals(term.parts().stream().map(QueryTerm.Part::exact).toList());
    }

    /**
     * Returns, for each part of the term, the words that may be meant: itself where articles have it, or where the term
     * has digits.
     */
    private List<List<String>> near(QueryTerm term) throws IOException {
        var choices = new ArrayList<List<String>>();
        var isRight = term.hasDigits() || isKnown(term);
        for (var part : term.parts()) {
            var near = isRight || isKnown(part) ? List.<String>of() : near(part.exact());
            choices.add(near.isEmpty() ? List.of(part.exact()) : near);
        }
        return choices;
    }

    private List<String> near(String word) throws IOException {
        return Arrays.stream(checker.suggestSimilar(
                        new Term(Indexed.EXACT, word), NEAR_WORDS, index, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX))
                .map(suggestion -> suggestion.string)
                .filter(similar -> similar.codePoints().noneMatch(Character::isDigit))
                .toList();
    }

    /** Joins the first choice of each word, then the second of each, and so on. */
    private static List<String> combined(List<QueryTerm> terms, List<List<List<String>>> choices) {
        var texts = new ArrayList<String>();
        for (var rank = 0; rank < NEAR_WORDS; rank++) {
            var words = new ArrayList<String>();
            for (var i = 0; i < terms.size(); i++) {
                words.add(terms.get(i).written(ranked(choices.get(i), rank)));
            }
            texts.add(String.join(" ", words));
        }
        return texts;
    }

    private static List<String> ranked(List<List<String>> choices, int rank) {
        return choices.stream()
                .map(words -> words.get(Math.min(rank, words.size() - 1)))
                .toList();
    }
}
