package dev.midad.language.words;

import dev.midad.language.text.Folding;
import java.io.IOException;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Folds words, and marks the stop words, which every text has. Stop words are recognized before their letters are
 * folded: «على» is one, while «علي» is a name.
 */
final class FoldedWords extends TokenFilter {

    static final String STOP = "stop";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final CharArraySet stopWords;

    FoldedWords(TokenStream words, CharArraySet stopWords) {
        super(words);
        this.stopWords = stopWords;
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            var written = term.toString();
            var folded = Folding.fold(written);
            if (!folded.isEmpty()) {
                if (stopWords.contains(Folding.withoutSigns(written))) {
                    type.setType(STOP);
                }
                term.setEmpty().append(folded);
                return true;
            }
        }
        return false;
    }
}
