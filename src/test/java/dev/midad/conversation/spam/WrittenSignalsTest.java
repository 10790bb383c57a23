package dev.midad.conversation.spam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a comment keeps of its judgement, and the words for kinds and sorts that are kept beside it. */
class WrittenSignalsTest {

    private final WrittenSignals signals = new WrittenSignals(new ObjectMapper());

    @Test
    void signalsAreReadAsTheyWereWritten() {
        var found = List.of(Signal.of("links", 0.5, List.of("a.example")), Signal.of("trap", 1, List.of()));

        assertEquals(found, signals.read(signals.write(found)));
        assertEquals("[{\"code\":\"trap\",\"weight\":1.0,\"about\":[]}]", signals.write(found.subList(1, 2)));
    }

    @Test
    void kindsOfBansAreFoundByTheirWords() {
        assertEquals(
                List.of("address", "email", "word"),
                Arrays.stream(BanKind.values()).map(BanKind::tag).toList());
        assertEquals(BanKind.EMAIL, BanKind.tagged("email"));
    }

    @Test
    void whatTheFilterTakesACommentForHasAWordOrNone() {
        assertEquals("spam", SpamSort.SPAM.tag());
        assertEquals(SpamSort.HAM, SpamSort.tagged("ham"));
        assertNull(SpamSort.tagged(null));
    }

    @Test
    void anAuthorIsUnknownWithoutAnEMailAndAnAddress() {
        assertTrue(new Commenter(null, null).isUnknown());
        assertFalse(new Commenter("0a", null).isUnknown());
        assertFalse(new Commenter(null, "0a").isUnknown());
    }
}
