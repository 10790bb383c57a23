package dev.midad.foundation.delivery;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Configured;
import dev.midad.foundation.changes.ChangeAction;
import dev.midad.foundation.changes.ContentChanged;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.LogPosition;
import dev.midad.foundation.changes.LogRead;
import dev.midad.foundation.changes.LoggedChange;
import dev.midad.foundation.changes.PrimaryState;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is dropped when content changes, and how far kept answers are trusted between two readings of the log. */
class DeliveryCacheReadingTest {

    private static final UUID ID = UUID.fromString("01932f0a-5b1c-7e2d-9a41-3f7c2b8d6e10");
    private static final long HOUR = Duration.ofHours(1).toNanos();

    private final DeliveryCache cache = cache(Map.of());
    private final long now = System.nanoTime();

    @ParameterizedTest
    @CsvSource({
        "AUTHOR, author:%s",
        "AUTHOR, authors",
        "TAG, tag:%s",
        "TAG, tags",
        "MEDIA, media:%s",
        "ISSUE, issue:%s",
        "ISSUE, issues",
        "FRONT, front:%s",
        "FRONT, fronts",
        "PAGE, page:%s",
        "PAGE, pages",
        "MENU, menu:%s",
        "MENU, menus",
        "REDIRECT, redirects",
        "ARTICLE, article:%s",
        "ARTICLE, articles"
    })
    void aChangeDropsTheContentAndTheListsThatItMayComeInto(ContentKind kind, String tag) {
        keep("/v1/dependent", tag.formatted(ID));
        keep("/v1/other", kind.tag() + ":" + UUID.randomUUID());

        cache.changed(new ContentChanged(kind, ID, null));

        assertNull(cache.find("/v1/dependent"));
        assertNotNull(cache.find("/v1/other"));
    }

    @Test
    void aCommentDropsTheCommentsOfItsArticleAndTheArticleThatCountsThem() {
        keep("/v1/comments", "comments:" + ID);
        keep("/v1/article", "article:" + ID);
        keep("/v1/other", "comments:" + UUID.randomUUID());

        cache.changed(new ContentChanged(ContentKind.COMMENT, UUID.randomUUID(), ID));

        assertNull(cache.find("/v1/comments"));
        assertNull(cache.find("/v1/article"));
        assertNotNull(cache.find("/v1/other"));
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLICATION", "SECTION"})
    void whatStandsInEverythingDropsEverything(ContentKind kind) {
        keep("/v1/other", "page:" + UUID.randomUUID());

        cache.changed(new ContentChanged(kind, ID, null));

        assertNull(cache.find("/v1/other"));
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "SUBMISSION"})
    void whatReadersDoNotGetDropsNothing(ContentKind kind) {
        keep("/v1/article", "article:" + ID);

        cache.changed(new ContentChanged(kind, ID, ID));

        assertNotNull(cache.find("/v1/article"));
    }

    @Test
    void whatDependsOnSeveralIsDroppedWithAnyOfThemAndKeptAnewUnderAll() {
        keep("/v1/article", "article:" + ID, "tags");
        cache.changed(new ContentChanged(ContentKind.TAG, UUID.randomUUID(), null));
        assertNull(cache.find("/v1/article"));
        keep("/v1/article", "article:" + ID, "tags");

        cache.changed(new ContentChanged(ContentKind.ARTICLE, ID, null));

        assertNull(cache.find("/v1/article"));
    }

    @Test
    void twoThatDependOnTheSameAreBothDropped() {
        keep("/v1/first", "article:" + ID);
        keep("/v1/second", "article:" + ID);

        cache.changed(new ContentChanged(ContentKind.ARTICLE, ID, null));

        assertNull(cache.find("/v1/first"));
        assertNull(cache.find("/v1/second"));
    }

    @Test
    void theChangesOfOtherReplicasAreLearntFromTheLog() {
        keep("/v1/dependent", "article:" + ID);
        keep("/v1/other", "article:" + UUID.randomUUID());

        cache.read(read(now, null, false, change(ContentKind.ARTICLE, ID)));

        assertNull(cache.find("/v1/dependent"));
        assertNotNull(cache.find("/v1/other"));
    }

    @Test
    void whereChangesMayBeMissingEverythingIsDropped() {
        keep("/v1/other", "article:" + ID);

        cache.read(read(now, null, true));

        assertNull(cache.find("/v1/other"));
    }

    @Test
    void aTimeThatWasPlannedAndHasPassedDropsEverything() {
        cache.read(read(now, now, false));
        keep("/v1/other", "article:" + ID);

        cache.read(read(now, now + HOUR, false));

        assertNull(cache.find("/v1/other"));
    }

    @Test
    void aTimeThatIsYetToComeDropsNothing() {
        cache.read(read(now, now + HOUR, false));
        keep("/v1/other", "article:" + ID);

        cache.read(read(now, null, false));

        assertNotNull(cache.find("/v1/other"));
    }

    @Test
    void answersAreOverdueFromTheTimeThatIsPlanned() {
        cache.read(read(now, now + HOUR, false));

        assertFalse(cache.isOverdue(now + HOUR - 1));
        assertTrue(cache.isOverdue(now + HOUR));
    }

    @Test
    void whereNothingIsPlannedNothingIsOverdueAndAYearIsLeft() {
        cache.read(read(now, null, false));

        assertFalse(cache.isOverdue(now + HOUR));
        assertEquals(Duration.ofDays(365).toNanos(), cache.left(now));
    }

    @Test
    void whatIsLeftUntilAPlannedTimeIsNeverLessThanNothing() {
        cache.read(read(now, now + HOUR, false));

        assertEquals(HOUR - 5, cache.left(now + 5));
        assertEquals(0, cache.left(now + HOUR + 5));
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, CONFIRMED",
        "PT0.899999999S, CONFIRMED",
        "PT0.9S, UNKNOWN",
        "PT1.999999999S, UNKNOWN",
        "PT2S, CUT_OFF",
        "PT59.999999999S, CUT_OFF",
        "PT1M, NONE"
    })
    void answersAreTrustedLessTheLongerTheLogWasNotRead(Duration since, DeliveryCache.Trust expected) {
        var configured = cache(Map.of("midad.delivery.max-stale", "1M"));
        configured.read(read(now, null, false));

        assertEquals(expected, configured.trust(now + since.toNanos()));
        assertEquals(since.toNanos(), configured.unconfirmedFor(now + since.toNanos()));
    }

    @Test
    void nothingIsConfirmedBeforeTheFirstReading() {
        assertNotEquals(DeliveryCache.Trust.CONFIRMED, cache.trust(System.nanoTime()));
    }

    @Test
    void whoWaitsForAReadingIsToldOfTheNextOneAlone() {
        var told = new ArrayList<String>();
        cache.whenConfirmed(() -> told.add("read"));

        cache.read(read(now, null, false));
        cache.read(read(now, null, false));

        assertEquals(List.of("read"), told);
    }

    @Test
    void whoWaitsIsToldAfterWhatHasChangedIsDropped() {
        var found = new ArrayList<@Nullable Answer>();
        keep("/v1/article", "article:" + ID);
        cache.whenConfirmed(() -> found.add(cache.find("/v1/article")));

        cache.read(read(now, null, false, change(ContentKind.ARTICLE, ID)));

        assertEquals(1, found.size());
        assertNull(found.get(0));
    }

    @Test
    void whoLeavesIsToldNothingAndCanLeaveOnce() {
        var told = new ArrayList<String>();
        Runnable waiting = () -> told.add("read");
        cache.whenConfirmed(waiting);

        assertTrue(cache.leave(waiting));
        assertFalse(cache.leave(waiting));

        cache.read(read(now, null, false));
        assertEquals(List.of(), told);
    }

    @Test
    void theKeptAnswersTakeNoMoreThanTheMemoryThatIsConfigured() {
        var small = cache(Map.of("midad.delivery.cache-size", "10K"));

        var answers = IntStream.range(0, 100)
                .mapToObj(number -> keep(small, "/v1/articles/" + number, Set.of("articles")))
                .toList();

        var kept =
                answers.stream().filter(small::holds).mapToInt(Answer::weight).sum();
        assertTrue(kept > 5_000 && kept <= 10 * 1_024, () -> "kept " + kept);
    }

    @Test
    void hitsAndMissesAreMeasured() {
        var metrics = new SimpleMeterRegistry();
        var measured = new DeliveryCache(Configured.with(DeliveryConfiguration.class, Map.of()), metrics);
        keep(measured, "/v1/articles", Set.of("articles"));

        measured.find("/v1/articles");

        assertEquals(
                1,
                metrics.get("cache.gets")
                        .tags("cache", "midad.delivery", "result", "hit")
                        .functionCounter()
                        .count());
    }

    private static DeliveryCache cache(Map<String, String> keys) {
        return new DeliveryCache(Configured.with(DeliveryConfiguration.class, keys), new SimpleMeterRegistry());
    }

    private void keep(String key, String... tags) {
        assertSame(keep(cache, key, Set.of(tags)), cache.find(key));
    }

    private static Answer keep(DeliveryCache cache, String key, Set<String> tags) {
        var making = requireNonNull(cache.join(key, null, unused -> {}));
        var answer =
                new Answer(key, 200, new byte[0], "text/plain", Map.of(), tags, making.began(), OptionalLong.empty());
        cache.complete(making, answer);
        return answer;
    }

    private static LoggedChange change(ContentKind kind, UUID id) {
        return new LoggedChange(LogPosition.START, true, kind, id, null, ChangeAction.UPSERT, null, Instant.EPOCH);
    }

    private static LogRead read(long began, @Nullable Long nextMoment, boolean isAnew, LoggedChange... changes) {
        return new LogRead(
                List.of(changes), began, nextMoment, new PrimaryState("0/0", Instant.EPOCH, null), isAnew, false);
    }
}
