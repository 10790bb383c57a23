package dev.midad.language.text;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds names by the beginnings of their words, as whoever types into a picker expects it: «وزي» finds «وزير الداخلية»
 * and «الوزير». The database compares by {@code like}: a stored text of words on one side, a pattern of each typed
 * beginning on the other.
 */
public final class WordBeginnings {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final String ARTICLE = "ال";
    private static final int SHORTEST_WITH_ARTICLE = 5;
    private static final int MOST = 8;

    private WordBeginnings() {}

    /**
     * Returns the folded words of the texts, each with a space before it, and each Arabic word that begins with the
     * article a second time without it.
     */
    public static String of(@Nullable String... texts) {
        return Arrays.stream(texts)
                .filter(Objects::nonNull)
                .flatMap(WordBeginnings::words)
                .flatMap(WordBeginnings::withoutArticle)
                .distinct()
                .map(word -> " " + word)
                .collect(Collectors.joining());
    }

    /**
     * Returns a pattern for each of the first eight typed words, all of which the stored words must fit. What has no
     * word in it gives the pattern that no stored words fit.
     */
    public static List<String> patterns(String typed) {
        var patterns = words(typed)
                .distinct()
                .limit(MOST)
                .map(word -> "% " + word + "%")
                .toList();
        return patterns.isEmpty() ? List.of("-") : patterns;
    }

    private static Stream<String> words(String text) {
        return BETWEEN_WORDS.splitAsStream(Folding.fold(text)).filter(word -> !word.isEmpty());
    }

    private static Stream<String> withoutArticle(String word) {
        return word.startsWith(ARTICLE) && word.length() >= SHORTEST_WITH_ARTICLE
                ? Stream.of(word, word.substring(ARTICLE.length()))
                : Stream.of(word);
    }
}
