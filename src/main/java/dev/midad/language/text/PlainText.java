package dev.midad.language.text;

import java.util.regex.Pattern;

/** Cleans plain text that readers write, so that it cannot disturb the text around it. */
public final class PlainText {

    /** Limits the signs on one letter: more would only climb over the lines around it; Arabic needs three. */
    private static final int MOST_MARKS = 4;

    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|[\\x{85}\\x{2028}\\x{2029}]");
    // These are embeddings, overrides and isolates (UAX #9), which turn round the text after them, and characters that
    // are never seen.
    private static final Pattern HARMFUL = Pattern.compile(
            "[\\x{202A}-\\x{202E}\\x{2066}-\\x{206F}\\x{FEFF}\\x{AD}\\x{2060}-\\x{2064}\\x{FFF9}-\\x{FFFB}\\x{E0000}-\\x{E007F}]");
    private static final Pattern MARKS_OF_DIRECTION = Pattern.compile("[\\x{200E}\\x{200F}\\x{61C}]");
    private static final Pattern BLANK_AT_ENDS = Pattern.compile("(?m)[\\p{Zs}\\t]++$");
    private static final Pattern MANY_BLANK_LINES = Pattern.compile("\\n{4,}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}\\x{2800}]++");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\s\\p{Z}\\p{C}\\p{M}\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}\\x{2800}\\x{640}]*+");

    private PlainText() {}

    /**
     * Returns text of several lines without characters that change the direction of the following text, and without
     * characters that are never seen. Marks that join or part letters (ZWNJ, ZWJ) and marks that only lean to a
     * direction (LRM, RLM, ALM) stay. At most two blank lines follow one another, and at most four signs stand on one
     * letter.
     */
    public static String clean(String text) {
        var lines = LINE_ENDS.matcher(text).replaceAll("\n");
        var visible = bounded(HARMFUL.matcher(lines).replaceAll(""));
        var ended = BLANK_AT_ENDS.matcher(visible).replaceAll("");
        return Slug.nfc(MANY_BLANK_LINES.matcher(ended).replaceAll("\n\n\n").strip());
    }

    /** Returns one line, such as a name, in which every run of blanks is one space. */
    public static String cleanLine(String text) {
        var line = MARKS_OF_DIRECTION.matcher(clean(text)).replaceAll("");
        return BLANKS.matcher(line).replaceAll(" ").strip();
    }

    /** Returns whether nothing of the text can be seen. */
    public static boolean isBlank(String text) {
        return UNSEEN.matcher(text).matches();
    }

    private static String bounded(String text) {
        var kept = new StringBuilder(text.length());
        var marks = 0;
        for (var at = 0; at < text.length(); ) {
            var letter = text.codePointAt(at);
            at += Character.charCount(letter);
            var type = Character.getType(letter);
            marks = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK ? marks + 1 : 0;
            if (marks <= MOST_MARKS) {
                kept.appendCodePoint(letter);
            }
        }
        return kept.toString();
    }
}
