package dev.midad.conversation.spam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.midad.foundation.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is kept of what a person has written. */
class CleanCommentTest {

    @Test
    void bothAreRequiredAndNothingInvisibleCounts() {
        assertThrows(ProblemException.class, () -> of(null, "نص"));
        assertThrows(ProblemException.class, () -> of("سارة", null));
        assertThrows(ProblemException.class, () -> of(" \u200f ", "نص"));
        assertThrows(ProblemException.class, () -> of("سارة", "\u200b\n"));
    }

    @Test
    void aNameHasEightyCharactersAndATextFiveThousand() {
        var pen = "🖋";

        assertEquals(pen.repeat(80), of(pen.repeat(80), "نص").name());
        assertEquals(pen.repeat(5_000), of("سارة", pen.repeat(5_000)).text());
        assertThrows(ProblemException.class, () -> of(pen.repeat(81), "نص"));
        assertThrows(ProblemException.class, () -> of("سارة", pen.repeat(5_001)));
    }

    @Test
    void theSameTextOtherwiseWrittenHasTheSameHash() {
        assertEquals(
                of("سارة", "شُكرًا للكاتبة").textHash(),
                of("فهد", "شكرا للكاتبه").textHash());
        assertNotEquals(
                of("سارة", "شكرًا للكاتبة").textHash(),
                of("سارة", "شكرًا للكاتب").textHash());
        assertEquals(32, of("سارة", "شكرًا").textHash().length());
    }

    @Test
    void aTextWithoutLettersHasTheDirectionOfItsArticle() {
        assertEquals("rtl", CleanComment.of("Sara", "10/10", "ar").direction());
        assertEquals("ltr", CleanComment.of("Sara", "10/10", "en").direction());
        assertEquals("ltr", CleanComment.of("Sara", "Thanks", "ar").direction());
    }

    @Test
    void itsWordsAreCounted() {
        assertEquals(3, of("سارة", "شكرًا للكاتب الكريم").words());
    }

    private static CleanComment of(@Nullable String name, @Nullable String text) {
        return CleanComment.of(name, text, "ar");
    }
}
