package dev.midad.language.text;

import com.fasterxml.jackson.annotation.JsonValue;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Finds what changed between two texts, word by word: words end where Unicode ends them (UAX 29), so that a word keeps
 * its diacritics.
 */
public final class WordDiff {

    // A longer text is shown as replaced whole: the time grows with the square, and nobody reads such a long
    // comparison.
    private static final int MOST_WORDS = 6_000;

    /**
     * Holds a run of words that stayed, were removed or were added; one after the other the runs make up both texts.
     */
    @Schema(name = "DiffRun", description = "A run of words that stayed, went or came")
    public record Run(
            @Schema(required = true) Op op,
            @Schema(required = true, examples = "الكويت") String text) {}

    /** Says what happened to a run of words. */
    @Schema(
            name = "DiffOp",
            description = "What happened to a run of words",
            enumeration = {"equal", "delete", "insert"})
    public enum Op {
        EQUAL,
        DELETE,
        INSERT;

        @JsonValue
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private WordDiff() {}

    public static List<Run> of(String before, String after) {
        var old = words(before);
        var now = words(after);
        var runs = new ArrayList<Run>();
        if (old.size() + now.size() > MOST_WORDS) {
            add(runs, Op.DELETE, List.of(before));
            add(runs, Op.INSERT, List.of(after));
            return runs;
        }
        var at = 0;
        for (var hunk : Hunk.between(old, now)) {
            add(runs, Op.EQUAL, old.subList(at, hunk.oldStart()));
            add(runs, Op.DELETE, old.subList(hunk.oldStart(), hunk.oldEnd()));
            add(runs, Op.INSERT, now.subList(hunk.newStart(), hunk.newEnd()));
            at = hunk.oldEnd();
        }
        add(runs, Op.EQUAL, old.subList(at, old.size()));
        return List.copyOf(runs);
    }

    private static void add(List<Run> runs, Op op, List<String> words) {
        var text = String.join("", words);
        if (!text.isEmpty()) {
            runs.add(new Run(op, text));
        }
    }

    private static List<String> words(String text) {
        var iterator = BreakIterator.getWordInstance(ULocale.ROOT);
        iterator.setText(text);
        var words = new ArrayList<String>();
        var start = iterator.first();
        for (var end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
            words.add(text.substring(start, end));
            start = end;
        }
        return words;
    }
}
