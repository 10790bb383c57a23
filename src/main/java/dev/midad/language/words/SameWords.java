package dev.midad.language.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Knows what is written in several ways: broken plurals, names in other letters, and compound names with a space and
 * without. All words are folded.
 */
public final class SameWords {

    /** Bounds how many words may mean the same as one. */
    public static final int MOST_WORDS = 4;

    private static final Pattern COMMA = Pattern.compile("[,،]");
    private static final String COMMENT = "#";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final SameWords OWN =
            new SameWords(Map.of()).with(resource("/words/plurals.txt")).with(resource("/words/spellings.txt"));

    private final Map<List<String>, Set<List<String>>> others;

    private SameWords(Map<List<String>, Set<List<String>>> others) {
        this.others = others;
    }

    /** Returns those that Midad knows by itself. */
    public static SameWords own() {
        return OWN;
    }

    static List<String> resource(String name) {
        try (InputStream file = Objects.requireNonNull(SameWords.class.getResourceAsStream(name))) {
            return lines(file.readAllBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @throws CharacterCodingException where the file is not in UTF-8 */
    public static List<String> lines(byte[] file) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(file))
                .toString()
                .lines()
                .toList();
    }

    /**
     * Returns these and those of a file: on each line all ways to write one thing, with commas between.
     *
     * @throws IllegalArgumentException where a line cannot be read; the message says which
     */
    public SameWords with(List<String> lines) {
        var all = new HashMap<>(others);
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at).replace(BYTE_ORDER_MARK, "").strip();
            if (!line.isEmpty() && !line.startsWith(COMMENT)) {
                add(all, read(line, at + 1));
            }
        }
        return new SameWords(Map.copyOf(all));
    }

    private static void add(Map<List<String>, Set<List<String>>> all, Set<List<String>> same) {
        for (var one : same) {
            var others = new LinkedHashSet<>(all.getOrDefault(one, Set.of()));
            others.addAll(same);
            others.remove(one);
            all.put(one, others);
        }
    }

    private static Set<List<String>> read(String line, int number) {
        var same = new LinkedHashSet<List<String>>();
        for (var written : COMMA.split(line, -1)) {
            var words = Words.exact(SearchLanguage.OTHER.analyzer().words(written));
            if (words.isEmpty()) {
                throw new IllegalArgumentException("line " + number + ": between two commas stands no word: " + line);
            }
            if (words.size() > MOST_WORDS) {
                throw new IllegalArgumentException(
                        "line " + number + ": «" + written.strip() + "» has more than " + MOST_WORDS + " words");
            }
            same.add(words);
        }
        if (same.size() < 2) {
            throw new IllegalArgumentException("line " + number + ": one way to write it is not enough: " + line);
        }
        return same;
    }

    /** Returns the other ways to write these words, which follow each other. */
    public Set<List<String>> of(List<String> words) {
        var same = new LinkedHashSet<List<String>>();
        listed(words).ifPresent(same::addAll);
        if (words.size() == 2) {
            CompoundNames.joined(words.get(0), words.get(1)).map(List::of).ifPresent(same::add);
        }
        if (words.size() == 1) {
            CompoundNames.divided(words.get(0)).ifPresent(same::add);
        }
        return same;
    }

    /** Looks the words up as they are, then without what is written before the first. */
    private Optional<Set<List<String>>> listed(List<String> words) {
        var first = words.get(0);
        return Stream.of(Optional.of(first), Optional.of(Proclitics.bare(first)), Proclitics.withoutAnd(first))
                .flatMap(Optional::stream)
                .map(form -> others.get(beginningWith(form, words)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static List<String> beginningWith(String first, List<String> words) {
        var all = new ArrayList<>(words);
        all.set(0, first);
        return all;
    }
}
