package dev.midad.foundation.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a finished answer, and to whom it must be sent. */
class AnswerTest {

    private static final long BEGAN = Duration.ofDays(3).toNanos();
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final long YEAR = Duration.ofDays(365).toNanos();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PT1H      | public, max-age=10, s-maxage=60, stale-while-revalidate=30
            PT1M30S   | public, max-age=10, s-maxage=60, stale-while-revalidate=30
            PT1M29.9S | public, max-age=10, s-maxage=60, stale-while-revalidate=29
            PT1M1S    | public, max-age=10, s-maxage=60, stale-while-revalidate=1
            PT1M      | public, max-age=10, s-maxage=60, must-revalidate
            PT11S     | public, max-age=10, s-maxage=11, must-revalidate
            PT5.999S  | public, max-age=5, s-maxage=5, must-revalidate
            PT0S      | public, max-age=0, s-maxage=0, must-revalidate
            PT-7S     | public, max-age=0, s-maxage=0, must-revalidate
            """)
    void noCacheKeepsAnAnswerPastTheNextTimeThatIsPlanned(Duration left, String expected) {
        assertEquals(expected, text("خبر").cacheControl(BEGAN, left.toNanos()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PT20S | PT1H  | public, max-age=10, s-maxage=20, must-revalidate
            PT1H  | PT20S | public, max-age=10, s-maxage=20, must-revalidate
            """)
    void ofTheAnswersOwnEndAndTheNextTimeThatIsPlannedTheEarlierOneCounts(
            Duration own, Duration left, String expected) {
        var answer = ending(own);

        assertEquals(expected, answer.cacheControl(BEGAN, left.toNanos()));
    }

    @Test
    void whatPassedSinceTheBeginningIsNotLeft() {
        var later = BEGAN + Duration.ofSeconds(15).toNanos();

        assertEquals(
                "public, max-age=5, s-maxage=5, must-revalidate",
                ending(Duration.ofSeconds(20)).cacheControl(later, YEAR));
    }

    @Test
    void anAnswerHasEndedAtTheMomentThatChangesIt() {
        var answer = ending(Duration.ofMinutes(1));

        assertFalse(answer.hasEnded(BEGAN + MINUTE - 1));
        assertTrue(answer.hasEnded(BEGAN + MINUTE));
    }

    @Test
    void anAnswerOfWhichNothingIsPlannedNeverEnds() {
        assertFalse(text("خبر").hasEnded(BEGAN + YEAR));
    }

    @Test
    void oneRequestAloneChecksAnAnswerThatIsDue() {
        var answer = text("خبر");

        assertFalse(answer.isToBeLookedUp(BEGAN + MINUTE - 1, MINUTE));
        assertTrue(answer.isToBeLookedUp(BEGAN + MINUTE, MINUTE));
        assertFalse(answer.isToBeLookedUp(BEGAN + MINUTE, MINUTE));
    }

    @Test
    void theCheckIsDueAgainASecondLater() {
        var answer = text("خبر");
        var second = Duration.ofSeconds(1).toNanos();
        answer.isToBeLookedUp(BEGAN + MINUTE, MINUTE);

        assertFalse(answer.isToBeLookedUp(BEGAN + MINUTE + second - 1, MINUTE));
        assertTrue(answer.isToBeLookedUp(BEGAN + MINUTE + second, MINUTE));
    }

    @ParameterizedTest
    @CsvSource({"999, IDENTITY", "1000, GZIP"})
    void onlyABodyOfAThousandBytesIsWorthPacking(int length, Coding expected) {
        assertEquals(expected, text("a".repeat(length)).coding("gzip"));
    }

    @Test
    void aBodyIsPackedOnceForEachCoding() {
        var answer = text("a".repeat(2_000));
        assertTrue(answer.isUnpacked(Coding.GZIP));

        var packed = answer.body(Coding.GZIP);

        assertFalse(answer.isUnpacked(Coding.GZIP));
        assertSame(packed, answer.body(Coding.GZIP));
        assertArrayEquals(Coding.GZIP.pack("a".repeat(2_000).getBytes(StandardCharsets.UTF_8)), packed.getBytes());
    }

    @Test
    void whatIsSentUnpackedNeedsNoPacking() {
        var answer = text("خبر");

        assertFalse(answer.isUnpacked(Coding.IDENTITY));
        assertEquals("خبر", answer.body(Coding.IDENTITY).toString());
    }

    @Test
    void eachCodingHasAnETagOfItsOwn() {
        var answer = text("خبر");

        assertEquals(
                Coding.values().length,
                Arrays.stream(Coding.values()).map(answer::etag).distinct().count());
    }

    @Test
    void theSameBytesHaveTheSameETagAndOthersAnother() {
        assertEquals(text("خبر").etag(Coding.GZIP), text("خبر").etag(Coding.GZIP));
        assertNotEquals(text("خبر").etag(Coding.GZIP), text("خبز").etag(Coding.GZIP));
    }

    @Test
    void anETagIsAQuotedHashOf128Bits() {
        // The first 16 bytes that "printf '' | sha256sum" writes, in the Base64 that URLs can have.
        assertEquals("\"47DEQpj8HBSa-_TImW-5JA\"", text("").etag(Coding.IDENTITY));
        assertEquals("\"47DEQpj8HBSa-_TImW-5JA-gzip\"", text("").etag(Coding.GZIP));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', delimiter = '|', textBlock = """
            "47DEQpj8HBSa-_TImW-5JA"               | true
            W/"47DEQpj8HBSa-_TImW-5JA"             | true
            "47DEQpj8HBSa-_TImW-5JA-br"            | true
            "other", W/"47DEQpj8HBSa-_TImW-5JA-br" | true
            *                                      | true
            "other"                                | false
            "other", "another"                     | false
            47DEQpj8HBSa-_TImW-5JA                 | false
            ''                                     | false
                                                   | false
            """)
    void aClientThatNamesTheETagOfAnyCodingHasTheAnswer(String ifNoneMatch, boolean isKnown) {
        assertEquals(isKnown, text("").isKnown(ifNoneMatch));
    }

    @Test
    void aRedirectHasNoBodyAndIsKnownToNoClient() {
        var redirect = answer(301, "", Map.of("Location", "/v1/articles/khabar"), Set.of(), OptionalLong.empty());

        assertFalse(redirect.hasBody());
        assertFalse(redirect.isKnown(redirect.etag(Coding.IDENTITY)));
        assertFalse(redirect.isKnown("*"));
        assertEquals(301, redirect.status());
    }

    @Test
    void aLastingAnswerSaysTheSameAsBefore() {
        var headers = Map.of("Vary", "Accept-Encoding", "Cache-Tag", "article:1");
        var answer = answer(200, "خبر", headers, Set.of("article:1"), OptionalLong.empty());
        var before = MultiMap.caseInsensitiveMultiMap();
        answer.writeHeaders(before);

        assertSame(answer, answer.lasting());

        var after = MultiMap.caseInsensitiveMultiMap();
        answer.writeHeaders(after);
        assertEquals(2, before.size());
        assertEquals("article:1", before.get("Cache-Tag"));
        assertEquals(2, after.size());
        assertEquals("article:1", after.get("Cache-Tag"));
        assertEquals("خبر", answer.body(Coding.IDENTITY).toString());
    }

    @Test
    void anAnswerIsMovedOutOfTheHeapOnce() {
        var answer = text("خبر");
        var before = answer.body(Coding.IDENTITY);

        var moved = answer.lasting().body(Coding.IDENTITY);

        assertNotSame(before, moved);
        assertSame(moved, answer.lasting().body(Coding.IDENTITY));
    }

    @Test
    void anAnswerIsWhatItWasMadeOf() {
        var answer = answer(200, "خبر", Map.of("Vary", "Accept"), Set.of("articles"), OptionalLong.empty());

        assertEquals("/v1/articles", answer.key());
        assertEquals(200, answer.status());
        assertEquals("application/json", answer.mediaType().toString());
        assertEquals(Map.of("Vary", "Accept"), answer.headers());
        assertEquals(Set.of("articles"), answer.tags());
        assertTrue(answer.hasBody());
    }

    @Test
    void aSmallBodyCountsOnceAndALargeOneAlsoForWhatItIsPackedInto() {
        assertEquals(900, text("a".repeat(999)).weight() - text("a".repeat(99)).weight());
        assertEquals(
                3_000,
                text("a".repeat(4_000)).weight() - text("a".repeat(2_000)).weight());
        assertEquals(
                501, text("a".repeat(1_000)).weight() - text("a".repeat(999)).weight());
    }

    @Test
    void tagsAndHeadersAndTheAddressCountToo() {
        var bare = answer(200, "", Map.of(), Set.of(), OptionalLong.empty()).weight();

        assertEquals(
                bare + 200,
                answer(200, "", Map.of(), Set.of("articles", "tags"), OptionalLong.empty())
                        .weight());
        assertEquals(
                bare + 2 * "Accept".length(),
                answer(200, "", Map.of("Vary", "Accept"), Set.of(), OptionalLong.empty())
                        .weight());
        assertTrue(bare >= 2 * "/v1/articles".length());
    }

    private static Answer text(String body) {
        return answer(200, body, Map.of(), Set.of(), OptionalLong.empty());
    }

    private static Answer ending(Duration after) {
        return answer(200, "خبر", Map.of(), Set.of(), OptionalLong.of(BEGAN + after.toNanos()));
    }

    private static Answer answer(
            int status, String body, Map<String, String> headers, Set<String> tags, OptionalLong ends) {
        return new Answer(
                "/v1/articles",
                status,
                body.getBytes(StandardCharsets.UTF_8),
                "application/json",
                headers,
                tags,
                BEGAN,
                ends);
    }
}
