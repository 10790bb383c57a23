package dev.midad.language.words;

import dev.midad.language.text.Folding;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Gives Lucene the folded words of a text. The parts of what is written without a space stand at places that follow each
 * other; all of it as one word stands at the place of the first part and again at that of the last, so that phrases find
 * it with what stands before it and with what stands behind. The flags of a first part say how many parts there are.
 *
 * <p>Stop words, which every text has, are marked. They are recognized before their letters are folded: «على» is one,
 * while «علي» is a name.
 */
final class WordTokenizer extends Tokenizer {

    static final String WORD = "word";
    static final String STOP = "stop";
    static final String WHOLE = "whole";
    /** Marks the second token of a whole, at the place of the last part. */
    static final String WHOLE_AGAIN = "whole again";

    /** Holds one token until Lucene asks for it. */
    private record Token(WordPart part, String type, int steps, int parts) {}

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);
    private final WordParts parts = new WordParts();
    private final CharArraySet stopWords;
    private List<Token> tokens = List.of();
    private int next;
    private int length;

    WordTokenizer(CharArraySet stopWords) {
        this.stopWords = stopWords;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        var written = new StringWriter();
        input.transferTo(written);
        var text = written.toString();
        length = text.length();
        tokens = new ArrayList<>();
        next = 0;
        JoinedWord.of(parts.read(text)).forEach(this::add);
    }

    private void add(JoinedWord word) {
        var own = word.parts();
        var whole = word.whole();
        var last = own.size() - 1;
        for (var i = 0; i <= last; i++) {
            var isBesideWhole = i > 0 && i == last && whole != null;
            if (whole != null && isBesideWhole) {
                add(whole, WHOLE_AGAIN, 1, 0);
            }
            add(own.get(i), type(own.get(i)), isBesideWhole ? 0 : 1, i == 0 ? own.size() : 0);
            if (i == 0 && whole != null) {
                add(whole, WHOLE, 0, 0);
            }
        }
    }

    private void add(WordPart part, String type, int steps, int parts) {
        tokens.add(new Token(part, type, steps, parts));
    }

    private String type(WordPart part) {
        return stopWords.contains(Folding.withoutSigns(part.written())) ? STOP : WORD;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (next == tokens.size()) {
            return false;
        }
        var token = tokens.get(next++);
        term.append(token.part().text());
        offsets.setOffset(
                correctOffset(token.part().start()), correctOffset(token.part().end()));
        increment.setPositionIncrement(token.steps());
        type.setType(token.type());
        flags.setFlags(token.parts());
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        offsets.setOffset(correctOffset(length), correctOffset(length));
    }

    @Override
    public void close() throws IOException {
        super.close();
        tokens = List.of();
    }
}
