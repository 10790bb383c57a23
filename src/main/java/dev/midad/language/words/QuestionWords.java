package dev.midad.language.words;

import java.util.Set;

/** Knows the words with which one asks: they say how the answer is wanted, and not what it is about. */
public final class QuestionWords {

    /** Lists them folded. */
    private static final Set<String> ARABIC =
            Set.of("متي كيف كم اسم هو هي ما ماذا من اين هل لماذا اي ايه ماهو ماهي".split(" "));

    private QuestionWords() {}

    /** Tells whether one asks with the word, which is folded. */
    public static boolean contains(String word) {
        return ARABIC.contains(word);
    }
}
