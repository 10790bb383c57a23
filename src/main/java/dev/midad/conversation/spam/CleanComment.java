package dev.midad.conversation.spam;

import dev.midad.foundation.database.Digests;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.language.text.Direction;
import dev.midad.language.text.Folding;
import dev.midad.language.text.Likeness;
import dev.midad.language.text.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The name and the text of a comment, cleaned of what could not be shown safely, with what they are compared by. */
public record CleanComment(String name, String text, String direction, String textHash, long likeness, int words) {

    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_TEXT = 5_000;

    private static final int HASH_BYTES = 16;

    /**
     * Cleans and checks what a person has written.
     *
     * @param lang the language of the article, whose direction a text without letters has
     * @throws ProblemException {@code validation-failed} where nothing visible is left, or too much
     */
    public static CleanComment of(@Nullable String name, @Nullable String text, String lang) {
        var cleanName = PlainText.cleanLine(name == null ? "" : name);
        var cleanText = PlainText.clean(text == null ? "" : text);
        var wrongs = new ArrayList<ProblemException.Wrong>();
        check("/name", cleanName, LONGEST_NAME, wrongs);
        check("/text", cleanText, LONGEST_TEXT, wrongs);
        if (!wrongs.isEmpty()) {
            throw ProblemException.invalid(wrongs);
        }
        return kept(cleanName, cleanText, lang);
    }

    /** Returns a name and a text that were cleaned and checked before. */
    public static CleanComment kept(String name, String text, String lang) {
        return new CleanComment(
                name,
                text,
                Direction.ofText(text, Direction.of(lang)),
                hash(Folding.fold(text)),
                Likeness.simhash(text),
                Likeness.words(text));
    }

    private static void check(String pointer, String text, int most, ArrayList<ProblemException.Wrong> wrongs) {
        if (PlainText.isBlank(text)) {
            wrongs.add(ProblemException.Wrong.field(
                    pointer, "required", new Message("This is required.", "هذه القيمة مطلوبة.")));
        } else if (text.codePointCount(0, text.length()) > most) {
            wrongs.add(ProblemException.Wrong.field(
                    pointer, "tooLong", Message.of("At most %s characters.", "بحد أقصى %s محرفًا.", most)));
        }
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(Digests.sha256(text.getBytes(StandardCharsets.UTF_8)), 0, HASH_BYTES);
    }
}
