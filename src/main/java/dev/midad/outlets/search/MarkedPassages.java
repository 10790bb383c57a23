package dev.midad.outlets.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.PassageScorer;

/** Chooses the passages of a text that have most of what was found, in the text's order, and marks it there. */
final class MarkedPassages extends FieldHighlighter {

    private static final DefaultPassageFormatter MARKED = new DefaultPassageFormatter("<mark>", "</mark>", "", true);

    /** Marks the words in each passage on its own. */
    private static final class Apart extends PassageFormatter {

        @Override
        public List<String> format(Passage[] passages, String content) {
            return Arrays.stream(passages)
                    .map(passage ->
                            MARKED.format(new Passage[] {passage}, content).strip())
                    .toList();
        }
    }

    private static final Apart APART = new Apart();

    MarkedPassages(BreakIterator breaks, int most) {
        super(
                "text",
                null,
                breaks,
                new PassageScorer(),
                most,
                0,
                APART,
                Comparator.comparingInt(Passage::getStartOffset));
    }

    List<String> of(String text, Marks marks) throws IOException {
        breakIterator.setText(text);
        return APART.format(highlightOffsetsEnums(marks), text);
    }
}
