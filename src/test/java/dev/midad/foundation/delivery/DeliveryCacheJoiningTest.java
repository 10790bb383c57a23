package dev.midad.foundation.delivery;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Configured;
import dev.midad.foundation.changes.ContentChanged;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.web.FrameworkRefusals;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who makes an answer, and who is given one that is made by somebody else. */
class DeliveryCacheJoiningTest {

    private final DeliveryCache cache =
            new DeliveryCache(Configured.with(DeliveryConfiguration.class, Map.of()), new SimpleMeterRegistry());

    private final UUID article = UUID.randomUUID();
    private final String key = "/v1/articles/" + article;
    private final List<PendingAnswer.Outcome> told = new ArrayList<>();
    private final List<PendingAnswer.Outcome> toldLater = new ArrayList<>();

    @Test
    void whoFoundNothingIsGivenWhatHasBeenCompletedSince() {
        var seen = cache.find(key);
        var making = begun();
        var answer = answer(making);
        cache.complete(making, answer);

        assertNull(cache.join(key, seen, told::add));

        assertEquals(List.of(new PendingAnswer.Outcome.Answered(answer, false, true)), told);
    }

    @Test
    void whoFoundWhatWillNotDoMakesItAnew() {
        var first = begun();
        cache.complete(first, answer(first));

        var making = cache.join(key, cache.find(key), told::add);

        assertNotNull(making);
        assertEquals(List.of(), told);
        cache.end(making, new PendingAnswer.Outcome.Nothing());
    }

    @Test
    void whatIsOvertakenWhileItIsMadeIsGivenToThoseWhoCameBeforeAndKeptForNobody() {
        var making = begun();
        cache.join(key, null, told::add);
        cache.changed(new ContentChanged(ContentKind.ARTICLE, article, null));
        cache.join(key, null, toldLater::add);

        var answer = answer(making);
        var outcome = cache.complete(making, answer);

        assertTrue(outcome.isOvertaken());
        assertEquals(List.of(outcome), told);
        assertEquals(List.of(new PendingAnswer.Outcome.Again()), toldLater);
        assertFalse(cache.holds(answer));
    }

    @Test
    void whatAnotherChangeTouchesIsNotOvertaken() {
        var making = begun();
        cache.changed(new ContentChanged(ContentKind.ARTICLE, UUID.randomUUID(), null));
        cache.join(key, null, told::add);

        var answer = answer(making);
        var outcome = cache.complete(making, answer);

        assertFalse(outcome.isOvertaken());
        assertEquals(List.of(outcome), told);
        assertSame(answer, cache.find(key));
    }

    @Test
    void whoCameBetweenAnotherChangeAndTheOneThatMattersIsGivenTheAnswer() {
        var making = begun();
        cache.changed(new ContentChanged(ContentKind.ARTICLE, UUID.randomUUID(), null));
        cache.join(key, null, told::add);
        cache.changed(new ContentChanged(ContentKind.ARTICLE, article, null));

        var outcome = cache.complete(making, answer(making));

        assertTrue(outcome.isOvertaken());
        assertEquals(List.of(outcome), told);
    }

    @Test
    void whatIsFoundGoneIsKeptNoMoreThoughNobodyHasToldOfIt() {
        var first = begun();
        cache.complete(first, answer(first));

        cache.refuse(lookedUp(), FrameworkRefusals.of(404));

        assertNull(cache.find(key));
    }

    @Test
    void whatCannotBeLookedUpIsKept() {
        var first = begun();
        var answer = answer(first);
        cache.complete(first, answer);

        cache.refuse(lookedUp(), Overload.refusal());

        assertSame(answer, cache.find(key));
    }

    @Test
    void aRefusalFromBeforeAChangeIsNotToldToThoseWhoCameAfterIt() {
        var making = begun();
        cache.join(key, null, told::add);
        cache.changed(new ContentChanged(ContentKind.ARTICLE, article, null));
        cache.join(key, null, toldLater::add);

        var refusal = FrameworkRefusals.of(404);
        cache.refuse(making, refusal);

        assertEquals(List.of(new PendingAnswer.Outcome.Refused(refusal)), told);
        assertEquals(List.of(new PendingAnswer.Outcome.Again()), toldLater);
    }

    @Test
    void whoWaitsIsToldOnceThoughTheMakingEndsTwice() {
        var making = begun();
        cache.join(key, null, told::add);

        cache.end(making, new PendingAnswer.Outcome.Again());
        cache.end(making, new PendingAnswer.Outcome.Nothing());

        assertEquals(List.of(new PendingAnswer.Outcome.Again()), told);
    }

    @Test
    void afterAMakingHasEndedTheNextOneBegins() {
        cache.end(begun(), new PendingAnswer.Outcome.Nothing());

        assertNotNull(cache.join(key, null, told::add));
    }

    @Test
    void whatIsCompletedAfterItsMakingHasEndedIsGivenButNotKept() {
        var making = begun();
        cache.end(making, new PendingAnswer.Outcome.Again());

        var answer = answer(making);
        var outcome = cache.complete(making, answer);

        assertEquals(new PendingAnswer.Outcome.Answered(answer, false, false), outcome);
        assertNull(cache.find(key));
    }

    @Test
    void whatHasEndedBeingTrueIsGivenButNotKept() {
        var making = begun();
        cache.join(key, null, told::add);
        var answer = new Answer(
                key,
                200,
                new byte[0],
                "text/plain",
                Map.of(),
                Set.of("article:" + article),
                making.began(),
                OptionalLong.of(making.began()));

        var outcome = cache.complete(making, answer);

        assertEquals(List.of(new PendingAnswer.Outcome.Answered(answer, false, false)), told);
        assertFalse(outcome.isKept());
        assertNull(cache.find(key));
    }

    @Test
    void whoMakesItAloneIsJoinedByNobodyAndLeavesItForAll() {
        var alone = cache.joinAlone(key);
        var making = begun();
        cache.end(making, new PendingAnswer.Outcome.Nothing());

        var answer = answer(alone);
        cache.complete(alone, answer);

        assertSame(answer, cache.find(key));
    }

    @Test
    void whatOneMakesAloneIsOvertakenByAChangeToo() {
        var alone = cache.joinAlone(key);
        cache.changed(new ContentChanged(ContentKind.PUBLICATION, article, null));

        var outcome = cache.complete(alone, answer(alone));

        assertTrue(outcome.isOvertaken());
        assertNull(cache.find(key));
    }

    private PendingAnswer begun() {
        return requireNonNull(cache.join(key, null, told::add));
    }

    private PendingAnswer lookedUp() {
        return requireNonNull(cache.join(key, cache.find(key), told::add));
    }

    private Answer answer(PendingAnswer making) {
        return new Answer(
                key,
                200,
                new byte[0],
                "text/plain",
                Map.of(),
                Set.of("article:" + article),
                making.began(),
                OptionalLong.empty());
    }
}
