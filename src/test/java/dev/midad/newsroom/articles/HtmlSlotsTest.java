package dev.midad.newsroom.articles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HtmlSlotsTest {

    private static final String PAGE = "<p>نص</p>";

    @Test
    void aPageThatIsLongerThanAllThatIsReadAtOnceIsReadAlone() {
        var slots = new HtmlSlots(3, Duration.ZERO);

        assertFalse(slots.read(PAGE, "ar").body().json().isEmpty());
        assertFalse(slots.read(PAGE, "ar").body().json().isEmpty(), "the first has given back what it took");
    }

    @Test
    void aPageThatWaitsTooLongForOthersIsToComeAgain() {
        var slots = new HtmlSlots(3, Duration.ZERO);

        var refusal = slots.during(1, () -> assertThrows(ProblemException.class, () -> slots.read(PAGE, "ar")));

        assertEquals(ProblemType.UNAVAILABLE, refusal.type());
        assertEquals("5", refusal.headers().get("Retry-After"));
    }
}
