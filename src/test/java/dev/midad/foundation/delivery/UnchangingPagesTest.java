package dev.midad.foundation.delivery;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that stay the same while the program runs, as a browser asks for them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class UnchangingPagesTest {

    @Test
    void aBrowserThatAsksForTheServerIsLedOn() {
        var page = Newsroom.reader()
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .htmlPath();

        assertEquals("مداد", page.getString("html.head.title"));
        var links = page.getList("html.body.'**'.findAll { it.name() == 'a' }.@href");
        for (var link : links) {
            Newsroom.reader().get(link.toString()).then().statusCode(200);
        }
        assertTrue(links.size() >= 3, links::toString);
    }

    @Test
    void thePageOfTheContractIsNamedForMidad() {
        Newsroom.reader().get("/docs/").then().statusCode(200).body("html.head.title", equalTo("Midad"));
        Newsroom.reader()
                .redirects()
                .follow(false)
                .get("/docs")
                .then()
                .statusCode(301)
                .header("Location", equalTo("/docs/"));
    }

    @Test
    void theContractTellsOfDeliveryFirst() {
        var contract = Newsroom.reader().get("/v1/openapi.json").then().statusCode(200);

        contract.body("tags[0].name", equalTo("Delivery"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/docs/",
                "/docs/docs.js",
                "/docs/swagger-ui.css",
                "/docs/swagger-ui-bundle.js",
                "/v1/openapi.yaml"
            })
    void whatABrowserHasIsNotSentAgain(String path) {
        var first = Newsroom.reader().get(path).then().statusCode(200).extract();

        Newsroom.reader()
                .header("If-None-Match", first.header("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(first.header("ETag")));
        assertEquals("public, max-age=3600", first.header("Cache-Control"));
    }

    @ParameterizedTest
    @CsvSource({"br, br", "gzip, gzip", "identity,"})
    void itIsPackedAsTheBrowserTakesIt(String accepted, String coding) {
        Newsroom.reader()
                .config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", accepted)
                .get("/docs/swagger-ui-bundle.js")
                .then()
                .statusCode(200)
                .header("Content-Encoding", coding == null ? nullValue() : equalTo(coding))
                .header("Vary", containsString("Accept-Encoding"));
    }
}
