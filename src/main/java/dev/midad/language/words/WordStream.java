package dev.midad.language.words;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Gives Lucene words that were found already, part after part, so far apart that no phrase reaches from one part into
 * the next. Several words may stand at one place, or none.
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

    /**
     * Returns the position of each part's first place.
     *
     * @param places how many each part has
     */
    public static List<Integer> begins(List<Integer> places) {
        var begins = new ArrayList<Integer>();
        var next = 0;
        for (var count : places) {
            next += count == 0 ? 0 : GAP - 1;
            begins.add(next);
            next += count;
        }
        return begins;
    }

    @Override
    public boolean incrementToken() {
        if (besideLeft.hasNext()) {
            give(0);
            return true;
        }
        var steps = 0;
        while (!besideLeft.hasNext()) {
            if (placesLeft.hasNext()) {
                besideLeft = placesLeft.next().iterator();
                steps++;
            } else if (partsLeft.hasNext()) {
                placesLeft = partsLeft.next().iterator();
                steps += placesLeft.hasNext() ? GAP - 1 : 0;
            } else {
                return false;
            }
        }
        give(steps);
        return true;
    }

    private void give(int steps) {
        clearAttributes();
        term.append(besideLeft.next());
        increment.setPositionIncrement(steps);
    }
}
