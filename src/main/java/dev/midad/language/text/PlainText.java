package dev.midad.language.text;

import java.util.regex.Pattern;

/** Cleans what strangers write as plain text, so that it cannot disturb what stands around it. */
public final class PlainText {

    /** Signs on one letter, beyond which they only climb over the lines around; Arabic needs three. */
    private static final int MOST_MARKS = 4;

    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|[\\x{85}\\x{2028}\\x{2029}]");
    // Embeddings, overrides and isolates (UAX #9): they turn round what is read after them. Then what is never seen.
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
     * Text of many lines: without what changes the direction of what follows, and without letters that are never seen; marks
     * that join or part letters (ZWNJ, ZWJ) and those that only lean to a direction (LRM, RLM, ALM) stay. At most two blank
     * lines follow one another, at most four signs stand on one letter.
     */
    public static String clean(String text) {
        var lines = LINE_ENDS.matcher(text).replaceAll("\n");
        var visible = bounded(HARMFUL.matcher(lines).replaceAll(""));
        var ended = BLANK_AT_ENDS.matcher(visible).replaceAll("");
        return Slug.nfc(MANY_BLANK_LINES.matcher(ended).replaceAll("\n\n\n").strip());
    }

    /** One line, such as a name: every run of blanks is one space. */
    public static String cleanLine(String text) {
        var line = MARKS_OF_DIRECTION.matcher(clean(text)).replaceAll("");
        return BLANKS.matcher(line).replaceAll(" ").strip();
    }

    /** Whether nothing of it can be seen. */
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
