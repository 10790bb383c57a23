package dev.midad.outlets.search;

import dev.midad.language.words.Proclitics;
import dev.midad.language.words.SearchLanguage;
import dev.midad.language.words.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goes on with what a reader types by the words of headlines: the last word is taken for a beginning, and the words
 * before it must stand before it there. Words are offered as most articles print them.
 */
final class Continuation {

    private final List<Word> before;
    private final String beginning;
    private final PrintedWords printed;
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();

    /** Holds a word that goes on with the typed one, as a headline prints it, and how many headlines have it. */
    private record Candidate(String folded, String inHeadline, int headlines) {

        Candidate with(Candidate same) {
            return new Candidate(folded, inHeadline, headlines + same.headlines);
        }
    }

    /** @param typed the words that were typed, one at least */
    Continuation(List<Word> typed, PrintedWords printed) {
        this.before = typed.subList(0, typed.size() - 1);
        this.beginning = typed.get(typed.size() - 1).exact();
        this.printed = printed;
    }

    /** Takes note of how a headline goes on. */
    void read(String headline) {
        var words = SearchLanguage.OTHER.analyzer().words(headline);
        for (var at = before.size(); at < words.size(); at++) {
            if (isBefore(words.subList(at - before.size(), at))) {
                candidate(words.get(at)).ifPresent(one -> candidates.merge(one.folded(), one, Candidate::with));
            }
        }
    }

    private boolean isBefore(List<Word> words) {
        for (var i = 0; i < before.size(); i++) {
            if (!Proclitics.bare(words.get(i).exact())
                    .equals(Proclitics.bare(before.get(i).exact()))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the word as the reader has begun it: without the particles that the headline writes before it, and with
     * the article where the headline has it.
     */
    private Optional<Candidate> candidate(Word word) {
        var exact = word.exact();
        if (begins(exact, beginning) || begins(exact, Proclitics.withoutArticle(beginning))) {
            return Optional.of(new Candidate(exact, word.printed(), 1));
        }
        return Proclitics.withArticle(exact)
                .filter(form -> begins(form, beginning) || begins(Proclitics.bare(form), beginning))
                .map(form -> new Candidate(
                        form, Proclitics.withArticle(word.printed()).orElse(form), 1))
                .or(() -> Proclitics.withoutAnd(exact)
                        .filter(form -> begins(form, beginning))
                        .map(form -> new Candidate(form, word.printed().substring(1), 1)));
    }

    private static boolean begins(String word, String beginning) {
        return word.startsWith(beginning) && word.length() > beginning.length();
    }

    /** Returns the texts that go on with the typed one, the most frequent first. */
    List<String> most(int limit) throws IOException {
        var texts = new ArrayList<String>();
        for (var one : candidates.values().stream()
                .sorted(Comparator.comparingInt(Candidate::headlines).reversed())
                .limit(limit)
                .toList()) {
            texts.add(text(one));
        }
        return texts;
    }

    private String text(Candidate last) throws IOException {
        var words = new ArrayList<String>();
        for (var word : before) {
            words.add(asPrinted(word.exact(), word.printed()));
        }
        words.add(asPrinted(last.folded(), last.inHeadline()));
        return String.join(" ", words);
    }

    private String asPrinted(String folded, String otherwise) throws IOException {
        return printed.isThere(folded) ? printed.mostOften(folded) : otherwise;
    }
}
