package dev.midad.outlets.search;

import dev.midad.language.words.HamzaSeats;
import dev.midad.language.words.KeyboardLayout;
import dev.midad.language.words.Proclitics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/**
 * Finds other ways to write a query: with similar words in place of those that no article has, or hardly any beside many
 * with a similar one, or as if typed on the other keyboard. Words are offered as most articles print them, and phrases
 * stay phrases.
 */
final class Spelling {

    private static final int NEAR_WORDS = 3;
    /** Bounds how many similar words are compared before the nearest are taken. */
    private static final int CANDIDATES = 20;

    private static final int LONGEST_WITHOUT_MISTAKE = 3;
    private static final int LONGEST_WITH_ONE_MISTAKE = 5;

    /** Is had by few enough articles to be a mistake of theirs, where a similar word is had by many times as many. */
    private static final int RARE = 3;

    private static final int MANY_TIMES = 10;

    private static final String SIGNS = ";,./[]`";

    private static final LuceneLevenshteinDistance DISTANCE = new LuceneLevenshteinDistance();

    private final IndexReader index;
    private final PrintedWords printed;
    private final Vocabulary vocabulary;

    Spelling(IndexReader index, Vocabulary vocabulary) {
        this.index = index;
        this.printed = new PrintedWords(index);
        this.vocabulary = vocabulary;
    }

    /** Tells whether the query has a word that no article has. */
    boolean doubts(TypedQuery typed) throws IOException {
        return !areAllKnown(String.join(" ", typed.words()));
    }

    /**
     * Returns what the reader may have meant, most likely first. It does not check whether readers would find anything
     * by it. The same words outside their phrases come last.
     */
    List<String> otherwise(TypedQuery query) throws IOException {
        var other = new LinkedHashSet<String>();
        var typed = query.text();
        var switched = KeyboardLayout.switched(typed);
        if (switched.isPresent() && !hasSigns(switched.get()) && isLikely(switched.get())) {
            other.add(switched.get());
        }
        other.addAll(near(query));
        if (!query.phrases().isEmpty()) {
            other.add(String.join(" ", query.positive()));
        }
        return List.copyOf(other);
    }

    /** Tells whether the text has signs that nobody writes into words: some Arabic letters lie on their keys. */
    private static boolean hasSigns(String text) {
        return text.chars().anyMatch(sign -> SIGNS.indexOf(sign) >= 0);
    }

    /**
     * Tells whether articles have all words of a text from the other keyboard. Letters with digits are too short to tell:
     * «ب16» for F16 is a particle before any 16.
     */
    private boolean isLikely(String text) throws IOException {
        return QueryWords.of(text, vocabulary.languages()).terms().stream().noneMatch(QueryTerm::isLettersWithDigits)
                && areAllKnown(text);
    }

    private boolean areAllKnown(String text) throws IOException {
        for (var term : QueryWords.of(text, vocabulary.languages()).terms()) {
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
        if (printed.isThere(word.exact())) {
            return true;
        }
        for (var stem : word.stems()) {
            if (index.docFreq(new Term(Indexed.STEM, stem)) > 0) {
                return true;
            }
        }
        return isKnownOtherwise(word);
    }

    private boolean isKnownOtherwise(QueryTerm.Part word) throws IOException {
        for (var other : vocabulary.same().of(List.of(word.exact()))) {
            if (areThere(other)) {
                return true;
            }
        }
        for (var other : HamzaSeats.others(word.exact())) {
            if (printed.isThere(other)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether articles have all words, the first of them with or without what Arabic writes before it. */
    private boolean areThere(List<String> words) throws IOException {
        for (var word : words.subList(1, words.size())) {
            if (!printed.isThere(word)) {
                return false;
            }
        }
        for (var first : Proclitics.forms(words.get(0))) {
            if (printed.isThere(first)) {
                return true;
            }
        }
        return false;
    }

    /** Holds a term of the query, or the words that may be meant by each of its parts. */
    private record Choice(QueryTerm term, List<List<String>> words) {

        /** Writes the term with the first word, the second, and so on of those that may be meant by each part. */
        String written(int rank) {
            return term.written(words.stream()
                    .map(choices -> choices.get(Math.min(rank, choices.size() - 1)))
                    .toList());
        }
    }

    private List<String> near(TypedQuery query) throws IOException {
        var isChanged = false;
        var texts = new ArrayList<List<String>>();
        for (var text : query.parts()) {
            var choices = choices(text);
            isChanged |= choices.isChanged();
            texts.add(choices.written(query.phrases().contains(text) ? "\"" : ""));
        }
        return isChanged ? combined(texts) : List.of();
    }

    /** Holds what may be meant by the words between two quotation marks, or outside of any. */
    private record Choices(List<Choice> terms, boolean isChanged) {

        List<String> written(String quote) {
            return Stream.iterate(0, rank -> rank < NEAR_WORDS, rank -> rank + 1)
                    .map(rank -> terms.stream()
                            .map(term -> term.written(rank))
                            .collect(Collectors.joining(" ", quote, quote)))
                    .toList();
        }
    }

    /** Joins the first choice of each text, then the second of each, and so on. */
    private static List<String> combined(List<List<String>> texts) {
        return Stream.iterate(0, rank -> rank < NEAR_WORDS, rank -> rank + 1)
                .map(rank -> texts.stream().map(text -> text.get(rank)).collect(Collectors.joining(" ")))
                .distinct()
                .toList();
    }

    private Choices choices(String text) throws IOException {
        var choices = new ArrayList<Choice>();
        var isChanged = false;
        for (var term : QueryWords.of(text, vocabulary.languages()).terms()) {
            var isRight = term.hasDigits() || (term.parts().size() > 1 && isKnown(term));
            var words = new ArrayList<List<String>>();
            for (var part : term.parts()) {
                var near = isRight || part.stems().isEmpty() ? List.<String>of() : near(part);
                isChanged |= !near.isEmpty();
                words.add(near.isEmpty() ? List.of(asPrinted(part)) : near);
            }
            choices.add(new Choice(term, words));
        }
        return new Choices(choices, isChanged);
    }

    private String asPrinted(QueryTerm.Part word) throws IOException {
        return printed.isThere(word.exact()) ? printed.mostOften(word.exact()) : word.typed();
    }

    private List<String> near(QueryTerm.Part word) throws IOException {
        if (!isKnown(word)) {
            return near(word.exact(), SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX, 0);
        }
        var articles = index.docFreq(new Term(Indexed.EXACT, word.exact()));
        return isRare(word)
                ? near(word.exact(), SuggestMode.SUGGEST_MORE_POPULAR, MANY_TIMES * Math.max(1, articles))
                : List.of();
    }

    private boolean isRare(QueryTerm.Part word) throws IOException {
        for (var stem : word.stems()) {
            if (index.docFreq(new Term(Indexed.STEM, stem)) > RARE) {
                return false;
            }
        }
        return !isKnownOtherwise(word);
    }

    /**
     * Returns the words that are nearest to the word, of those that so many articles have. Of words equally near the
     * longest come first, since a letter is left out more easily than typed, and then the most frequent.
     */
    private List<String> near(String word, SuggestMode mode, int articles) throws IOException {
        var mistakes = mistakes(word);
        if (mistakes == 0) {
            return List.of();
        }
        var checker = new DirectSpellChecker();
        checker.setMaxEdits(mistakes);
        checker.setMinPrefix(0);
        checker.setMinQueryLength(LONGEST_WITHOUT_MISTAKE);
        checker.setAccuracy(0);
        var similar = checker.suggestSimilar(new Term(Indexed.EXACT, word), CANDIDATES, index, mode);
        var near = new ArrayList<String>();
        for (var other : Arrays.stream(similar)
                .filter(one -> one.freq >= articles && one.string.codePoints().noneMatch(Character::isDigit))
                .sorted(Comparator.<SuggestWord>comparingInt(one -> distance(word, one.string))
                        .thenComparing(Comparator.comparingInt((SuggestWord one) -> letters(one.string))
                                .reversed())
                        .thenComparing(Comparator.comparingInt((SuggestWord one) -> one.freq)
                                .reversed()))
                .limit(NEAR_WORDS)
                .toList()) {
            near.add(printed.mostOften(other.string));
        }
        return near;
    }

    /** Returns how many letters may be wrong. The article is no part of the word, and makes it no longer. */
    private static int mistakes(String word) {
        if (letters(word) <= LONGEST_WITHOUT_MISTAKE) {
            return 0;
        }
        return letters(Proclitics.bare(word)) <= LONGEST_WITH_ONE_MISTAKE ? 1 : 2;
    }

    private static int distance(String word, String other) {
        var shorter = Math.min(letters(word), letters(other));
        return Math.round((1 - DISTANCE.getDistance(word, other)) * shorter);
    }

    private static int letters(String word) {
        return word.codePointCount(0, word.length());
    }
}
