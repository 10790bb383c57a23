package dev.midad.language.words;

import dev.midad.language.words.Word.Compound;
import dev.midad.language.words.WrittenWord.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes words of the tokens that Lucene gives one by one: each word, its stem, and the whole that it begins. */
final class WordList {

    private final List<WrittenWord> words = new ArrayList<>();
    private @Nullable Word word;
    private @Nullable Word whole;
    private @Nullable Range at;
    private @Nullable Range wholeAt;
    private int parts;
    private boolean isAgain;

    /**
     * @param parts the number of parts of what the word begins
     * @param printed what stands in the text
     */
    void add(String text, String type, int parts, Range at, String printed) {
        switch (type) {
            case StemsBeside.STEM -> addStem(text);
            case WordTokenizer.WHOLE -> {
                whole = new Word(text, text, null, printed);
                wholeAt = at;
            }
            case WordTokenizer.WHOLE_AGAIN -> {
                finish();
                isAgain = true;
            }
            default -> {
                finish();
                word = new Word(text, WordTokenizer.STOP.equals(type) ? null : text, null, printed);
                this.at = at;
                this.parts = parts;
            }
        }
    }

    private void addStem(String stem) {
        if (whole != null) {
            whole = new Word(whole.exact(), stem, null, whole.printed());
        } else if (word != null && !isAgain) {
            word = new Word(word.exact(), stem, null, word.printed());
        }
    }

    private void finish() {
        if (word != null && at != null) {
            var isAlone = parts <= 1 && whole == null;
            var compound = isAlone ? null : new Compound(Math.max(parts, 1), whole);
            words.add(new WrittenWord(new Word(word.exact(), word.stem(), compound, word.printed()), at, wholeAt));
        }
        word = null;
        whole = null;
        at = null;
        wholeAt = null;
        parts = 0;
        isAgain = false;
    }

    List<WrittenWord> words() {
        finish();
        return words;
    }
}
