package dev.midad.foundation.delivery;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console's page and files, as a browser asks for them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ConsoleFilesTest {

    private static final Pattern SCRIPT = Pattern.compile("src=\"(/console/assets/main-[A-Z0-9]+\\.js)\"");

    /** A build may leave the console out. */
    @BeforeEach
    void isBuilt() {
        assumeTrue(ConsoleFilesTest.class.getResource("/console/files.json") != null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/", "/console/articles", "/console/articles/01932f0a-5b1c-7e2d-9a41-3f7c2b8d6e10"})
    void everyAddressOfTheConsoleIsItsPage(String address) {
        Newsroom.reader()
                .get(address)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", equalTo("no-cache"))
                .body(containsString("id=\"console\""));
    }

    @Test
    void thePageLetsNothingInFromElsewhere() {
        Newsroom.reader()
                .get("/console/")
                .then()
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'self'"),
                                containsString("frame-ancestors 'none'"),
                                not(containsString("unsafe")),
                                not(containsString("*"))))
                .header("X-Content-Type-Options", equalTo("nosniff"));
    }

    @Test
    void aFileIsKeptForAYear() {
        var script = script();

        Newsroom.reader()
                .get(script)
                .then()
                .statusCode(200)
                .contentType("text/javascript")
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"));
    }

    @Test
    void aBrowserThatHasTheFileIsToldSo() {
        var script = script();
        var etag = Newsroom.reader().get(script).header("ETag");

        Newsroom.reader().header("If-None-Match", etag).get(script).then().statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/assets/main-gone.js",
                "/console/assets/../files.json",
                "/console/assets/files.json",
                "/console/assets/%2e%2e/application.properties",
                "/consoles"
            })
    void whatTheConsoleIsNotMadeOfIsNotThere(String address) {
        Newsroom.reader().urlEncodingEnabled(false).get(address).then().statusCode(404);
    }

    @Test
    void theAddressWithoutTheSlashLeadsOn() {
        Newsroom.reader()
                .redirects()
                .follow(false)
                .get("/console")
                .then()
                .statusCode(301)
                .header("Location", endsWith("/console/"));
    }

    @Test
    void thePageTakesNothing() {
        Newsroom.reader().post("/console/").then().statusCode(405).header("Allow", equalTo("GET, HEAD"));
    }

    private static String script() {
        var matcher = SCRIPT.matcher(Newsroom.reader().get("/console/").asString());
        assertEquals(true, matcher.find());
        return matcher.group(1);
    }
}
