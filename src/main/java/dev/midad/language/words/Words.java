package dev.midad.language.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes the search terms of a text's words. */
public final class Words {

    private Words() {}

    public static List<String> exact(List<Word> words) {
        return words.stream().map(Word::exact).toList();
    }

    public static List<String> stems(List<Word> words) {
        return words.stream().map(Word::stem).filter(Objects::nonNull).toList();
    }

    /**
     * Returns each stem with the next one: words that stand side by side count for more (Metzler and Croft, SIGIR
     * 2005).
     */
    public static List<String> pairs(List<Word> words) {
        var stems = stems(words);
        var pairs = new ArrayList<String>();
        for (var i = 1; i < stems.size(); i++) {
            pairs.add(pair(stems.get(i - 1), stems.get(i)));
        }
        return pairs;
    }

    public static String pair(String first, String second) {
        return first + ' ' + second;
    }

    /** Returns the beginnings of each word from the second letter on, with and without the Arabic article before it. */
    public static List<String> beginnings(List<Word> words) {
        return words.stream()
                .flatMap(word -> Stream.of(word.exact(), withoutArticle(word.exact())))
                .distinct()
                .flatMap(Words::beginnings)
                .distinct()
                .toList();
    }

    /** Returns the longest beginning of the word that the index tells apart: its first 12 letters. */
    public static String beginning(String word) {
        return word.substring(0, word.offsetByCodePoints(0, Math.min(LONGEST, word.codePointCount(0, word.length()))));
    }

    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;

    private static Stream<String> beginnings(String word) {
        var letters = word.codePointCount(0, word.length());
        if (letters < SHORTEST) {
            return Stream.of(word);
        }
        return Stream.iterate(SHORTEST, length -> length <= Math.min(LONGEST, letters), length -> length + 1)
                .map(length -> word.substring(0, word.offsetByCodePoints(0, length)));
    }

    static String withoutArticle(String word) {
        return word.startsWith("ال") && word.length() > SHORTEST + SHORTEST ? word.substring(SHORTEST) : word;
    }
}
