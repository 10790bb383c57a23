package dev.midad.language.words;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Finds the words of a text in one language: each in its folded form and, at the same position, its stem, where it
 * differs. Invisible characters and presentation forms are removed before the words are told apart, so that none of
 * them divides a word; the positions refer to the text as it was written.
 */
public final class LanguageAnalyzer extends Analyzer {

    private static final String FIELD = "text";
    // A longer run of letters is no word; Lucene would cut it into pieces.
    private static final int LONGEST_WORD = 100;

    private final SearchLanguage language;

    LanguageAnalyzer(SearchLanguage language) {
        this.language = language;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        var tokenizer = new StandardTokenizer();
        tokenizer.setMaxTokenLength(LONGEST_WORD);
        var folded = new FoldedWords(tokenizer, language.stopWords());
        return new TokenStreamComponents(tokenizer, new StemsBeside(folded, language));
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return new ICUNormalizer2CharFilter(reader, Normalizer2.getNFKCCasefoldInstance());
    }

    /** Returns all words of the text in their order. */
    public List<Word> words(String text) {
        var words = new ArrayList<Word>();
        try (var tokens = tokenStream(FIELD, text)) {
            var term = tokens.getAttribute(CharTermAttribute.class);
            var type = tokens.getAttribute(TypeAttribute.class);
            var increment = tokens.getAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (increment.getPositionIncrement() > 0) {
                    var exact = term.toString();
                    words.add(new Word(exact, FoldedWords.STOP.equals(type.type()) ? null : exact));
                } else {
                    words.set(
                            words.size() - 1,
                            new Word(words.get(words.size() - 1).exact(), term.toString()));
                }
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }
}
