package dev.midad.language.words;

import com.ibm.icu.text.Normalizer2;
import dev.midad.language.words.WrittenWord.Range;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Finds the words of a text in one language: each in its folded form and, at the same position, its stem, where it
 * differs, and what is written without a space both in its parts and as one word. Invisible characters and presentation forms are removed before the words are told apart, so that none of
 * them divides a word; the positions refer to the text as it was written.
 */
public final class LanguageAnalyzer extends Analyzer {

    private static final String FIELD = "text";

    private final SearchLanguage language;

    LanguageAnalyzer(SearchLanguage language) {
        this.language = language;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        var tokenizer = new WordTokenizer(language.stopWords());
        return new TokenStreamComponents(tokenizer, new StemsBeside(tokenizer, language));
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return new ICUNormalizer2CharFilter(reader, Normalizer2.getNFKCCasefoldInstance());
    }

    /** Returns all words of the text in their order. */
    public List<Word> words(String text) {
        return written(text).stream().map(WrittenWord::word).toList();
    }

    /** Returns all words of the text in their order, each with its place in the text. */
    public List<WrittenWord> written(String text) {
        var words = new WordList();
        try (var tokens = tokenStream(FIELD, text)) {
            var term = tokens.getAttribute(CharTermAttribute.class);
            var type = tokens.getAttribute(TypeAttribute.class);
            var parts = tokens.getAttribute(FlagsAttribute.class);
            var offsets = tokens.getAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                var word = term.toString();
                var at = new Range(offsets.startOffset(), offsets.endOffset());
                words.add(word, type.type(), parts.getFlags(), at, Printed.of(text, at.start(), at.end(), word));
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words.words();
    }
}
