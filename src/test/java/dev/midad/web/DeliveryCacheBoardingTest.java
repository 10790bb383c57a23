package dev.midad.web;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.midad.TestDatabase;
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

    private final String key = "/v1/" + UUID.randomUUID();
    private final List<Flight.Landing> told = new ArrayList<>();

    @Test
    void whoFoundNothingIsGivenWhatHasLandedSince() {
        var seen = cache.find(key);
        var answer = landed();

        assertNull(cache.board(key, seen, told::add));

        assertEquals(List.of(new Flight.Landing(answer, null)), told);
    }

    @Test
    void whoFoundWhatWillNotDoMakesItAnew() {
        landed();
        var seen = cache.find(key);

        var flight = cache.board(key, seen, told::add);

        assertNotNull(flight);
        assertEquals(List.of(), told);
        cache.abandon(flight, null);
    }

    private Answer landed() {
        var flight = requireNonNull(cache.board(key, null, told::add));
        var answer = new Answer(
                key, 200, new byte[0], "text/plain", Map.of(), Set.of(), flight.began(), OptionalLong.empty());
        cache.land(flight, answer);
        return answer;
    }
}
