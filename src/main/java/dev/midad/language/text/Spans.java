package dev.midad.language.text;

import java.util.ArrayList;
import java.util.List;

/** Joins and divides runs of text under marks. */
final class Spans {

    private Spans() {}

    /** Returns the spans with neighbours of the same marks joined to one. */
    static List<Block.Span> joined(List<Block.Span> spans) {
        var joined = new ArrayList<Block.Span>();
        for (var span : spans) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.marks().equals(span.marks())) {
                joined.set(joined.size() - 1, new Block.Span(last.key(), last.text() + span.text(), last.marks()));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }
}
