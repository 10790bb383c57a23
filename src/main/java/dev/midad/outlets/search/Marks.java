package dev.midad.outlets.search;

import dev.midad.outlets.search.Occurrences.Occurrence;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Set;
import org.apache.lucene.search.uhighlight.OffsetsEnum;
import org.apache.lucene.util.BytesRef;

/** Gives Lucene's highlighter what was found in one text, in its order. */
final class Marks extends OffsetsEnum {

    private record Mark(int start, int end, BytesRef name) {}

    private final Iterator<Mark> left;
    private Mark mark = new Mark(-1, -1, new BytesRef());

    Marks(TextPlaces places, Set<Occurrence> found) {
        this.left = found.stream()
                .filter(one -> places.has(one.from()) && places.has(one.to()))
                .map(one -> new Mark(
                        places.of(one.from(), one.first()).start(),
                        places.of(one.to(), one.last()).end(),
                        new BytesRef(one.name())))
                .sorted(Comparator.comparingInt(Mark::start)
                        .thenComparingInt(Mark::end)
                        .thenComparing(Mark::name))
                .iterator();
    }

    @Override
    public boolean nextPosition() {
        if (left.hasNext()) {
            mark = left.next();
            return true;
        }
        return false;
    }

    @Override
    public int freq() {
        return 1;
    }

    @Override
    public BytesRef getTerm() {
        return mark.name();
    }

    @Override
    public int startOffset() {
        return mark.start();
    }

    @Override
    public int endOffset() {
        return mark.end();
    }
}
