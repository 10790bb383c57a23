package dev.midad.language.words;

import dev.midad.language.words.Word.Compound;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes words of the tokens that Lucene gives one by one: each word, its stem, and the whole that it begins. */
final class WordList {

    private final List<Word> words = new ArrayList<>();
    private @Nullable Word word;
    private @Nullable Word whole;
    private int parts;
    private boolean isAgain;

    /** @param parts the number of parts of what the word begins */
    void add(String text, String type, int parts) {
        switch (type) {
            case StemsBeside.STEM -> addStem(text);
            case WordTokenizer.WHOLE -> whole = new Word(text, text);
            case WordTokenizer.WHOLE_AGAIN -> {
                finish();
                isAgain = true;
            }
            default -> {
                finish();
                word = new Word(text, WordTokenizer.STOP.equals(type) ? null : text);
                this.parts = parts;
            }
        }
    }

    private void addStem(String stem) {
        if (whole != null) {
            whole = new Word(whole.exact(), stem);
        } else if (word != null && !isAgain) {
            word = new Word(word.exact(), stem);
        }
    }

    private void finish() {
        if (word != null) {
            var isAlone = parts <= 1 && whole == null;
            words.add(new Word(word.exact(), word.stem(), isAlone ? null : new Compound(Math.max(parts, 1), whole)));
        }
        word = null;
        whole = null;
        parts = 0;
        isAgain = false;
    }

    List<Word> words() {
        finish();
        return words;
    }
}
