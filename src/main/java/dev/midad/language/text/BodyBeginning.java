package dev.midad.language.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives the first sentences of a body, for those who describe it in a few words: of its paragraphs, quotations and list
 * items alone, without addresses. Headings, captions and alternative texts are no sentences of the text.
 */
public final class BodyBeginning {

    private static final Set<String> STYLES = Set.of(Block.NORMAL, Block.BLOCKQUOTE);
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern EMPTY_BRACKETS = Pattern.compile("[(\\[«“] *[)\\]»”]");
    private static final Pattern BLANK_BEFORE_SIGN = Pattern.compile(" +(?=[.,:;!?،؛؟…»)\\]](?: |$))");
    // A letter or two with a full stop are a title or an initial: «د.», "Dr."; the sentence goes on behind them.
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?:^|[\\s\\p{Ps}\\p{Pi}.])\\p{L}\\p{M}*\\p{L}?\\p{M}*\\.$");

    private BodyBeginning() {}

    /**
     * Returns sentences that have at most so many UTF-16 units together; where the first has more, its words up to
     * there, and an ellipsis. The text is empty where the body has no paragraph with words.
     */
    public static String of(Body body, String lang, int most) {
        var text = body.blocks().stream()
                .filter(Block.Text.class::isInstance)
                .map(Block.Text.class::cast)
                .filter(block -> STYLES.contains(block.style()))
                .map(BodyBeginning::words)
                .filter(paragraph -> paragraph.codePoints().anyMatch(Character::isLetterOrDigit))
                .limit(most)
                .collect(Collectors.joining(" "));
        return shortened(text, lang, most);
    }

    private static String words(Block.Text block) {
        var text = block.children().stream()
                .filter(span -> span.footnote().isEmpty())
                .map(Raised::of)
                .collect(Collectors.joining());
        var blanks = BLANKS.matcher(Links.without(text)).replaceAll(" ");
        var brackets = EMPTY_BRACKETS.matcher(blanks).replaceAll("");
        return BLANK_BEFORE_SIGN
                .matcher(BLANKS.matcher(brackets).replaceAll(" "))
                .replaceAll("")
                .strip();
    }

    /** Returns the beginning of a text in one line, cut as {@link #of} says. */
    public static String shortened(String text, String lang, int most) {
        if (text.length() <= most) {
            return text;
        }
        var sentences = BreakIterator.getSentenceInstance(ULocale.forLanguageTag(lang));
        sentences.setText(text);
        for (var end = sentences.preceding(most + 2); end > 0; end = sentences.previous()) {
            var begun = text.substring(0, end).strip();
            if (begun.length() <= most && !ABBREVIATION.matcher(begun).find()) {
                return begun;
            }
        }
        return cutAtAWord(text, most);
    }

    private static String cutAtAWord(String text, int most) {
        var end = text.lastIndexOf(' ', most - 1);
        if (end <= 0) {
            end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        }
        return text.substring(0, end).strip() + "…";
    }
}
