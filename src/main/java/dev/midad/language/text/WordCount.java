package dev.midad.language.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** How long an article is for whoever reads it. */
public final class WordCount {

    // The round figure that publishers use; measured reading speeds spread around it by language and reader.
    private static final int WORDS_A_MINUTE = 200;

    private WordCount() {}

    /** Words as Unicode's text segmentation (UAX #29, through ICU) finds them; signs and spaces are none. */
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

    /** Minutes of reading, rounded up, at least one. */
    public static int readingMinutes(int words) {
        return Math.max(1, (words + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE);
    }
}
