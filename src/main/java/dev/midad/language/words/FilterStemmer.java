package dev.midad.language.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Stems word by word with one of Lucene's stemmers. */
final class FilterStemmer implements Stemmer {

    /** Gives Lucene the one word that is being stemmed. */
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
