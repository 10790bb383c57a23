package dev.midad.language.words;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Gives Lucene words that were found already, part after part, so far apart that no phrase reaches from one part into
 * the next. Several words may stand at one place.
 */
public final class WordStream extends TokenStream {

    private static final int GAP = 100;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<List<List<String>>> parts;
    private Iterator<List<List<String>>> partsLeft;
    private Iterator<List<String>> placesLeft = List.<List<String>>of().iterator();
    private Iterator<String> besideLeft = List.<String>of().iterator();

    public WordStream(List<List<List<String>>> parts) {
        this.parts = parts;
        this.partsLeft = parts.iterator();
    }

    @Override
    public void reset() {
        partsLeft = parts.iterator();
        placesLeft = List.<List<String>>of().iterator();
        besideLeft = List.<String>of().iterator();
    }

    @Override
    public boolean incrementToken() {
        if (besideLeft.hasNext()) {
            give(0);
            return true;
        }
        var steps = 1;
        while (!placesLeft.hasNext()) {
            if (!partsLeft.hasNext()) {
                return false;
            }
            placesLeft = partsLeft.next().iterator();
            steps = GAP;
        }
        besideLeft = placesLeft.next().iterator();
        give(steps);
        return true;
    }

    private void give(int steps) {
        clearAttributes();
        term.append(besideLeft.next());
        increment.setPositionIncrement(steps);
    }
}
