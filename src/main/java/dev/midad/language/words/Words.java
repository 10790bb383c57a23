package dev.midad.language.words;

import dev.midad.language.words.Word.Compound;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the search terms of a text's words. */
public final class Words {

    private static final int PIECE = 4;
    private static final String EDGE = "_";

    private Words() {}

    public static List<String> exact(List<Word> words) {
        return words.stream().map(Word::exact).toList();
    }

    /**
     * Returns the words that stand at each place of the text: a word, and beside the first and the last part of a whole
     * the whole.
     */
    public static List<List<String>> places(List<Word> words) {
        var places = new ArrayList<List<String>>();
        words.forEach(word -> places.add(List.of(word.exact())));
        for (var i = 0; i < words.size(); i++) {
            var compound = words.get(i).compound();
            if (compound != null && compound.whole() != null) {
                var last = i + compound.parts() - 1;
                for (var at : i == last ? List.of(i) : List.of(i, last)) {
                    places.set(
                            at, List.of(words.get(at).exact(), compound.whole().exact()));
                }
            }
        }
        return places;
    }

    /**
     * Returns the stems that stand at each place of the text: a word's, none where it tells nothing, and that of the
     * whole which it begins.
     */
    public static List<List<String>> stems(List<Word> words) {
        var places = new ArrayList<List<String>>(words.size());
        words.forEach(word -> places.add(stems(word)));
        return places;
    }

    private static List<String> stems(Word word) {
        var own = word.stem() == null ? List.<String>of() : List.of(word.stem());
        var whole = word.compound() == null ? null : word.compound().whole();
        return whole == null || whole.stem() == null
                ? own
                : Stream.concat(own.stream(), Stream.of(whole.stem())).toList();
    }

    private static Optional<Word> whole(Word word) {
        return Optional.ofNullable(word.compound()).map(Compound::whole);
    }

    /**
     * Returns each stem with the next one: words that stand side by side count for more (Metzler and Croft, SIGIR
     * 2005).
     */
    public static List<String> pairs(List<Word> words) {
        var stems = words.stream().map(Word::stem).filter(Objects::nonNull).toList();
        var pairs = new ArrayList<String>();
        for (var i = 1; i < stems.size(); i++) {
            pairs.add(pair(stems.get(i - 1), stems.get(i)));
        }
        return pairs;
    }

    public static String pair(String first, String second) {
        return first + ' ' + second;
    }

    /**
     * Returns what each word that tells something is made of, piece by piece: words of one origin share pieces where
     * no stemmer finds it, such as «تكنولوجيا» with «تكنولوجي» (McNamee and Mayfield, "Character N-Gram Tokenization for
     * European Language Text Retrieval", Information Retrieval 7, 2004).
     */
    public static List<String> pieces(List<Word> words) {
        var pieces = new ArrayList<String>();
        words.stream().filter(word -> word.stem() != null).forEach(word -> addPieces(word.exact(), pieces));
        return pieces;
    }

    /** Returns all runs of four letters of a word between its edges, or all of a shorter one. */
    public static List<String> pieces(String word) {
        var pieces = new ArrayList<String>();
        addPieces(word, pieces);
        return pieces;
    }

    private static void addPieces(String word, List<String> pieces) {
        var marked = EDGE + word + EDGE;
        // A letter outside the basic plane would be cut in two.
        if (marked.length() <= PIECE || marked.codePointCount(0, marked.length()) < marked.length()) {
            pieces.add(marked);
            return;
        }
        for (var from = 0; from <= marked.length() - PIECE; from++) {
            pieces.add(marked.substring(from, from + PIECE));
        }
    }

    /**
     * Returns the beginnings of each word, with and without the Arabic article and what stands before it.
     */
    public static List<String> beginnings(List<Word> words) {
        return words.stream()
                .flatMap(word -> Stream.concat(Stream.of(word), whole(word).stream()))
                .flatMap(word -> begun(word).stream())
                .distinct()
                .flatMap(Words::beginnings)
                .distinct()
                .toList();
    }

    /**
     * Returns the forms of a word that a reader may begin to type: all of it, without particles and without the article.
     */
    public static Set<String> begun(Word word) {
        var forms = new LinkedHashSet<>(List.of(word.exact()));
        Proclitics.withArticle(word.exact()).ifPresent(forms::add);
        forms.add(Proclitics.bare(word.exact()));
        if (word.stem() != null && !word.stem().startsWith(word.exact().substring(0, 1))) {
            Proclitics.withoutAnd(word.exact()).ifPresent(forms::add);
        }
        return forms;
    }

    /** Returns the longest beginning of the word that the index tells apart: its first 12 letters. */
    public static String beginning(String word) {
        return word.substring(0, word.offsetByCodePoints(0, Math.min(LONGEST, word.codePointCount(0, word.length()))));
    }

    private static final int LONGEST = 12;

    private static Stream<String> beginnings(String word) {
        var letters = Math.min(LONGEST, word.codePointCount(0, word.length()));
        return IntStream.rangeClosed(1, letters)
                .mapToObj(length -> word.substring(0, word.offsetByCodePoints(0, length)));
    }
}
