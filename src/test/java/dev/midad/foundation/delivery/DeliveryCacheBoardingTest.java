package dev.midad.foundation.delivery;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.TestDatabase;
import dev.midad.foundation.changes.ContentChanged;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.web.FrameworkRefusals;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who makes an answer, and who is given one that is made by somebody else. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DeliveryCacheBoardingTest {

    @Inject
    DeliveryCache cache;

    private final UUID article = UUID.randomUUID();
    private final String key = "/v1/articles/" + article;
    private final List<Flight.Landing> told = new ArrayList<>();
    private final List<Flight.Landing> toldLater = new ArrayList<>();

    @Test
    void whoFoundNothingIsGivenWhatHasLandedSince() {
        var seen = cache.find(key);
        var flight = begun();
        var answer = answer(flight);
        cache.land(flight, answer);

        assertNull(cache.board(key, seen, told::add));

        assertEquals(List.of(new Flight.Landing.Answered(answer, false, true)), told);
    }

    @Test
    void whoFoundWhatWillNotDoMakesItAnew() {
        var first = begun();
        cache.land(first, answer(first));

        var flight = cache.board(key, cache.find(key), told::add);

        assertNotNull(flight);
        assertEquals(List.of(), told);
        cache.end(flight, new Flight.Landing.Nothing());
    }

    @Test
    void whatIsOvertakenWhileItIsMadeIsGivenToThoseWhoCameBeforeAndKeptForNobody() {
        var flight = begun();
        cache.board(key, null, told::add);
        cache.changed(new ContentChanged(ContentKind.ARTICLE, article, null));
        cache.board(key, null, toldLater::add);

        var answer = answer(flight);
        var landing = cache.land(flight, answer);

        assertTrue(landing.isOvertaken());
        assertEquals(List.of(landing), told);
        assertEquals(List.of(new Flight.Landing.Again()), toldLater);
        assertFalse(cache.holds(answer));
    }

    @Test
    void whatAnotherChangeTouchesIsNotOvertaken() {
        var flight = begun();
        cache.changed(new ContentChanged(ContentKind.ARTICLE, UUID.randomUUID(), null));
        cache.board(key, null, told::add);

        var answer = answer(flight);
        var landing = cache.land(flight, answer);

        assertFalse(landing.isOvertaken());
        assertEquals(List.of(landing), told);
        assertSame(answer, cache.find(key));
    }

    @Test
    void whatIsFoundGoneIsKeptNoMoreThoughNobodyHasToldOfIt() {
        var first = begun();
        cache.land(first, answer(first));

        cache.refuse(lookedUp(), FrameworkRefusals.of(404));

        assertNull(cache.find(key));
    }

    @Test
    void whatCannotBeLookedUpIsKept() {
        var first = begun();
        var answer = answer(first);
        cache.land(first, answer);

        cache.refuse(lookedUp(), Overload.refusal());

        assertSame(answer, cache.find(key));
    }

    @Test
    void aRefusalFromBeforeAChangeIsNotToldToThoseWhoCameAfterIt() {
        var flight = begun();
        cache.board(key, null, told::add);
        cache.changed(new ContentChanged(ContentKind.ARTICLE, article, null));
        cache.board(key, null, toldLater::add);

        var refusal = FrameworkRefusals.of(404);
        cache.refuse(flight, refusal);

        assertEquals(List.of(new Flight.Landing.Refused(refusal)), told);
        assertEquals(List.of(new Flight.Landing.Again()), toldLater);
    }

    private Flight begun() {
        return requireNonNull(cache.board(key, null, told::add));
    }

    private Flight lookedUp() {
        return requireNonNull(cache.board(key, cache.find(key), told::add));
    }

    private Answer answer(Flight flight) {
        return new Answer(
                key,
                200,
                new byte[0],
                "text/plain",
                Map.of(),
                Set.of("article:" + article),
                flight.began(),
                OptionalLong.empty());
    }
}
