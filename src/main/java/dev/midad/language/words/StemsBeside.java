package dev.midad.language.words;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/** Adds the stem of a word at the word's position, where it differs from the word. */
final class StemsBeside extends TokenFilter {

    static final String STEM = "stem";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final Stemmer stemmer;
    private @Nullable State word;
    private String stem = "";

    StemsBeside(TokenStream words, SearchLanguage language) {
        super(words);
        this.stemmer = language.stemmer();
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (word != null) {
            restoreState(word);
            word = null;
            term.setEmpty().append(stem);
            increment.setPositionIncrement(0);
            type.setType(STEM);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (!WordTokenizer.STOP.equals(type.type())) {
            stem = stemmer.stem(term.toString());
            if (!stem.contentEquals(term)) {
                word = captureState();
            }
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        word = null;
    }
}
