package dev.midad.people.accounts;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.OtherHouse;
import dev.midad.fixtures.People;
import dev.midad.fixtures.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Guessing is slow, and holds up nobody but whoever guesses. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(OtherHouse.class)
class ThrottlingTest {

    @Inject
    AgroalDataSource database;

    @Test
    void whoeverGuessesWaitsLongerEachTime() throws SQLException {
        var sara = People.user("writer");
        var address = address();
        guess(3, sara.email(), address);

        var first = waitAt(sara.email(), address);
        passes(first);
        guess(1, sara.email(), address);
        var second = waitAt(sara.email(), address);

        assertTrue(second > first + 5, first + " then " + second);
        attempt(sara.email(), People.PASSWORD, address)
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[0-9]+"))
                .body("type", equalTo("/problems/too-many-requests"));
    }

    @Test
    void whoeverWaitedComesInAndBeginsAnew() throws SQLException {
        var sara = People.user("writer");
        var address = address();
        guess(3, sara.email(), address);
        passes(waitAt(sara.email(), address));

        attempt(sara.email(), People.PASSWORD, address).then().statusCode(200);

        guess(3, sara.email(), address);
    }

    @Test
    void whoeverDoesNotWaitIsNotMadeToWaitLonger() {
        var sara = People.user("writer");
        var address = address();
        guess(3, sara.email(), address);
        var before = waitAt(sara.email(), address);

        for (var i = 0; i < 5; i++) {
            attempt(sara.email(), "x", address).then().statusCode(429);
        }

        assertTrue(waitAt(sara.email(), address) <= before);
    }

    @RepeatedTest(5)
    void manyGuessesAtOnceAreNoWayAround() throws Exception {
        var sara = People.user("writer");
        var address = address();
        Callable<Integer> guess = () -> attempt(sara.email(), "x", address).statusCode();
        var threads = Executors.newFixedThreadPool(12);
        try {
            var passed = 0;
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(12, guess))) {
                assertTrue(Set.of(401, 429).contains(answer.get()), answer.get() + " is no answer to a guess");
                passed += answer.get() == 401 ? 1 : 0;
            }
            assertEquals(3, passed);
        } finally {
            threads.shutdown();
        }
        attempt(sara.email(), "x", address).then().statusCode(429);
    }

    @Test
    void guessesFromEverywhereSlowStrangersAndNotTheOwnDesk() {
        var sara = People.user("writer");
        var desk = address();
        attempt(sara.email(), People.PASSWORD, desk).then().statusCode(200);
        for (var i = 0; i < 6; i++) {
            guess(1, sara.email(), address());
        }

        attempt(sara.email(), People.PASSWORD, address()).then().statusCode(429);
        attempt(sara.email(), People.PASSWORD, desk).then().statusCode(200);
    }

    @Test
    void oneFoolDoesNotLockTheNewsroomOut() {
        var newsroom = address();
        var sara = People.user("writer");
        attempt(sara.email(), People.PASSWORD, newsroom).then().statusCode(200);
        var fool = People.user("writer");
        guess(3, fool.email(), newsroom);
        var neverHere = People.user("writer");

        attempt(neverHere.email(), People.PASSWORD, newsroom).then().statusCode(200);
        for (var i = 0; i < 8; i++) {
            attempt(People.email(), "x", newsroom);
        }

        attempt(People.email(), "x", newsroom).then().statusCode(429);
        attempt(sara.email(), People.PASSWORD, newsroom).then().statusCode(200);
        attempt(sara.email(), People.PASSWORD, address()).then().statusCode(200);
    }

    @Test
    void anUnknownEmailIsSlowedAsAKnownOneIs() {
        var email = People.email();
        var address = address();
        guess(3, email, address);

        attempt(email, "x", address).then().statusCode(429);
    }

    @Test
    void aNewPasswordEndsTheWait() {
        var sara = People.user("writer");
        var address = address();
        guess(3, sara.email(), address);
        var token = Newsroom.admin().post(sara.path() + "/password-reset").<String>path("token");

        from(address)
                .body(Map.of("token", token, "password", People.PASSWORD))
                .post("/v1/auth/password-resets")
                .then()
                .statusCode(204);

        attempt(sara.email(), People.PASSWORD, address).then().statusCode(200);
    }

    @Test
    void whoeverGuessesTheirPasswordFromWithinWaitsToo() {
        var signed = People.user("writer").signIn();
        var address = address();

        for (var i = 0; i < 3; i++) {
            change(signed, address).then().statusCode(422);
        }

        change(signed, address).then().statusCode(429);
    }

    private static Response change(People.Signed signed, String address) {
        return signed.request()
                .header("X-Forwarded-For", address)
                .contentType(ContentType.JSON)
                .body(Map.of("currentPassword", "x", "newPassword", "شاي المساء بعد العدد الأخير"))
                .post("/v1/auth/password");
    }

    private static void guess(int times, String email, String address) {
        for (var i = 0; i < times; i++) {
            attempt(email, "ليست كلمة المرور هذه", address).then().statusCode(401);
        }
    }

    private static int waitAt(String email, String address) {
        var answer = attempt(email, "x", address);
        assertEquals(429, answer.statusCode());
        return Integer.parseInt(answer.header("Retry-After"));
    }

    private static Response attempt(String email, String password, String address) {
        return from(address).body(Map.of("email", email, "password", password)).post("/v1/auth/login");
    }

    private static io.restassured.specification.RequestSpecification from(String address) {
        return Newsroom.reader().header("X-Forwarded-For", address).contentType(ContentType.JSON);
    }

    private static String address() {
        var random = ThreadLocalRandom.current();
        return "10.%s.%s.%s".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(1, 255));
    }

    /** So much time, for everybody who waits. */
    private void passes(int seconds) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update attempt_count set last_at = last_at - interval '%s seconds'".formatted(seconds));
        }
    }
}
