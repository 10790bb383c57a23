package dev.midad.language.text;

import java.util.ArrayList;
import java.util.List;

/** Joins runs of text under marks. */
final class Spans {

    private Spans() {}

    /** Returns the spans with neighbours of the same marks joined to one. */
    static List<Block.Span> joined(List<Block.Span> spans) {
        var joined = new ArrayList<Block.Span>();
        for (var at = 0; at < spans.size(); ) {
            var first = spans.get(at);
            var text = new StringBuilder();
            while (at < spans.size() && spans.get(at).marks().equals(first.marks())) {
                text.append(spans.get(at).text());
                at++;
            }
            joined.add(new Block.Span(first.key(), text.toString(), first.marks()));
        }
        return joined;
    }
}
