package dev.midad.language.words;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Gives Lucene words that were found already, part after part, so far apart that no phrase reaches from one part into
 * the next.
 */
public final class WordStream extends TokenStream {

    private static final int GAP = 100;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<List<String>> parts;
    private Iterator<List<String>> partsLeft;
    private Iterator<String> wordsLeft = List.<String>of().iterator();

    public WordStream(List<List<String>> parts) {
        this.parts = parts;
        this.partsLeft = parts.iterator();
    }

    @Override
    public void reset() {
        partsLeft = parts.iterator();
        wordsLeft = List.<String>of().iterator();
    }

    @Override
    public boolean incrementToken() {
        var steps = 1;
        while (!wordsLeft.hasNext()) {
            if (!partsLeft.hasNext()) {
                return false;
            }
            wordsLeft = partsLeft.next().iterator();
            steps = GAP;
        }
        clearAttributes();
        term.append(wordsLeft.next());
        increment.setPositionIncrement(steps);
        return true;
    }
}
