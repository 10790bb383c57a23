package dev.midad.foundation.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.OtherHouse;
import dev.midad.fixtures.TestDatabase;
import dev.midad.fixtures.Wire;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page may read what readers get, and only configured origins what the desk gets. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(OtherHouse.class)
class CrossOriginTest {

    private static final String ALLOWED = "Access-Control-Allow-Origin";
    private static final String CREDENTIALS = "Access-Control-Allow-Credentials";
    private static final String PREFLIGHT = "Access-Control-Request-Method: PATCH";

    @ParameterizedTest
    @ValueSource(strings = {"/v1/articles", "/v1/sync", "/v1/articles/none", "/docs/", "/v1/openapi.yaml", "/nothing"})
    void everyPageMayReadWhatReadersGet(String path) {
        for (var origin : new String[] {"https://other.example", "null", OtherHouse.DESK}) {
            var answer = Wire.send("GET " + path, "Origin: " + origin);
            var preflight = Wire.send("OPTIONS " + path, "Origin: " + origin, PREFLIGHT);

            assertEquals("*", answer.header(ALLOWED));
            assertEquals("", answer.header(CREDENTIALS));
            assertTrue(answer.header("Access-Control-Expose-Headers").contains("ETag"));
            assertEquals(200, preflight.status());
            assertEquals("*", preflight.header(ALLOWED));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OtherHouse.DESK, "https://sports.desk.example"})
    void theDeskIsReadFromConfiguredOrigins(String origin) {
        var answer = Wire.send("GET /v1/editorial/sections", "Origin: " + origin);
        var preflight = Wire.send("OPTIONS /v1/editorial/sections", "Origin: " + origin, PREFLIGHT);

        assertEquals(401, answer.status());
        assertEquals(origin, answer.header(ALLOWED));
        assertEquals("Accept-Language, Origin", answer.header("Vary"));
        assertEquals("", answer.header(CREDENTIALS));
        assertEquals(origin, preflight.header(ALLOWED));
        assertTrue(preflight.header("Access-Control-Allow-Methods").contains("PATCH"));
        assertTrue(preflight.header("Access-Control-Allow-Headers").contains("If-Match"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://other.example",
                "https://desk.example.other.example",
                "https://x.desk.example.other",
                "http://desk.example",
                "null",
                "*"
            })
    void noOtherPageReadsTheDesk(String origin) {
        for (var path : new String[] {"/v1/editorial/sections", "/v1/auth/me"}) {
            var answer = Wire.send("GET " + path, "Origin: " + origin);
            var preflight = Wire.send("OPTIONS " + path, "Origin: " + origin, PREFLIGHT);

            assertEquals("", answer.header(ALLOWED));
            assertEquals("", preflight.header(ALLOWED));
            assertEquals("", preflight.header("Access-Control-Allow-Methods"));
            assertTrue(answer.header("Vary").contains("Origin"));
        }
    }

    @Test
    void whatTheDeskGetsDependsOnTheOriginAlsoWithoutOne() {
        assertTrue(Wire.send("GET /v1/editorial/sections").header("Vary").contains("Origin"));
    }
}
