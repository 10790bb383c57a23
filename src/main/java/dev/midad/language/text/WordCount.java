package dev.midad.language.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Measures how long an article is for its readers. */
public final class WordCount {

    // This is the round figure that publishers use; measured reading speeds vary around it by language and reader.
    private static final int WORDS_A_MINUTE = 200;

    private WordCount() {}

    /**
     * Counts the words that Unicode's text segmentation (UAX #29, through ICU) finds; signs and spaces do not count.
     */
    public static int of(Body body) {
        var words = BreakIterator.getWordInstance(ULocale.ROOT);
        words.setText(BodyToText.render(body));
        var count = 0;
        words.first();
        while (words.next() != BreakIterator.DONE) {
            if (words.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
                count++;
            }
        }
        return count;
    }

    /** Returns the minutes of reading, rounded up, at least one. */
    public static int readingMinutes(int words) {
        return Math.max(1, (words + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE);
    }
}
