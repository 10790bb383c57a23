package dev.midad.language.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** One of Lucene's stemmers, word by word. */
final class FilterStemmer implements Stemmer {

    /** The one word that is stemmed just now. */
    private static final class OneWord extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        @Override
        public boolean incrementToken() {
            return true;
        }
    }

    private final OneWord word = new OneWord();
    private final TokenStream stemmed;

    FilterStemmer(UnaryOperator<TokenStream> filter) {
        stemmed = filter.apply(word);
    }

    @Override
    public String stem(String text) {
        try {
            word.clearAttributes();
            word.term.append(text);
            stemmed.incrementToken();
            return word.term.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
