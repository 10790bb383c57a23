package dev.midad.foundation.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.foundation.web.Tagged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The answer that is made of a view. */
class AnswerMakerTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** A view with a headline, which depends on an article and twice on a tag. */
    private record Story(String headline) implements Tagged {

        @Override
        public Stream<String> cacheTags() {
            return Stream.of("article:1", "tag:2", "tag:2");
        }
    }

    private final AnswerMaker maker = new AnswerMaker(new ObjectMapper());
    private final PendingAnswer making = new PendingAnswer("/v1/articles/1");

    @Test
    void anAnswerIsTheViewAsJsonUnderTheTagsOfItsContent() {
        var answer = maker.of(making, new AsyncReader.Found(new Story("عنوان"), NOON, null));

        assertEquals("{\"headline\":\"عنوان\"}", answer.body(Coding.IDENTITY).toString());
        assertEquals("/v1/articles/1", answer.key());
        assertEquals(200, answer.status());
        assertEquals("application/json", answer.mediaType().toString());
        assertEquals(Set.of("article:1", "tag:2"), answer.tags());
        assertEquals(Map.of("Vary", "Accept-Encoding", "Cache-Tag", "article:1,tag:2"), answer.headers());
    }

    @Test
    void anAnswerEndsWhenItsViewChanges() {
        var minute = Duration.ofMinutes(1);
        var answer = maker.of(making, new AsyncReader.Found(new Story("عنوان"), NOON, NOON.plus(minute)));

        assertFalse(answer.hasEnded(making.began() + minute.toNanos() - 1));
        assertTrue(answer.hasEnded(making.began() + minute.toNanos()));
    }

    @Test
    void anAnswerWithoutTagsHasNoHeaderOfThem() {
        assertEquals(Map.of("Vary", "Accept-Encoding"), maker.headers(Set.of()));
    }

    @Test
    void whatHasMoreTagsThanAHeaderHoldsIsTaggedWithEverything() {
        var longest = "t".repeat(6_000);

        assertEquals(longest, maker.headers(Set.of(longest)).get("Cache-Tag"));
        assertEquals("all", maker.headers(Set.of(longest + "t")).get("Cache-Tag"));
    }

    @Test
    void aViewThatCannotBeWrittenIsAFaultOfTheProgram() {
        var unknown = List.of(new Object());

        assertThrows(IllegalStateException.class, () -> maker.bytes(unknown));
    }
}
