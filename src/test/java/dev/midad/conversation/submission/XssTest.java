package dev.midad.conversation.submission;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.Readership;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a stranger writes runs in a reader's browser. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class XssTest {

    private static final Path PAYLOADS = Path.of("src/test/resources/comments/xss.txt");
    private static final Path PAGE = Path.of("src/test/resources/comments/xss.html");
    private static final Set<String> ELEMENTS = Set.of("p", "br", "a");
    private static final Set<String> ATTRIBUTES = Set.of("href", "rel", "dir");

    @Test
    void everyPayloadComesBackAsTextAndItsHtmlHoldsNothingElse() throws IOException {
        var article = Readership.openArticle();
        for (var payload : payloads()) {
            var comment = send(article, payload);
            var id = comment.getString("id");

            var read = Newsroom.reader()
                    .get("/v1/comments/{id}", id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();

            assertEquals(comment.getString("text"), read.getString("text"));
            assertIsHarmless(read.getString("html"));
            assertEquals(
                    read.getString("text").replaceAll("\\s+", " "),
                    Jsoup.parse(read.getString("html")).text().replaceAll("\\s+", " "));
        }
    }

    @Test
    void aPayloadIsNoParent() throws IOException {
        var article = Readership.openArticle();

        for (var payload : payloads()) {
            Readership.submit(article, Map.of("parent", payload))
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("status", equalTo(422));
        }
    }

    @Test
    void nothingRunsInChromium(@TempDir Path directory) throws Exception {
        var chromium = chromium();
        assumeTrue(chromium.isPresent(), "there is no Chromium here");
        var article = Readership.openArticle();
        var count = 0;
        for (var payload : payloads()) {
            send(article, payload);
            count++;
        }
        var page = Files.readString(PAGE)
                .replace(
                        "COMMENTS",
                        "http://127.0.0.1:" + RestAssured.port + "/v1/articles/" + article
                                + "/comments?limit=100&sort=oldest");

        var shown = Jsoup.parse(dump(chromium.get(), page, directory));

        assertEquals(
                String.valueOf(count),
                shown.body().attr("data-shown"),
                shown.body().outerHtml());
        assertEquals("0", shown.body().attr("data-fired"));
        assertEquals("yes", shown.body().attr("data-works"), "the page itself must notice what runs");
        for (var html : shown.select("article > div")) {
            assertIsHarmless(html.html());
        }
    }

    /** As text, and as name as far as it fits; approved, whatever the filters make of it. */
    private static JsonPath send(String article, String payload) {
        var draft = new HashMap<String, Object>(Map.of("text", payload));
        draft.put("name", payload.codePointCount(0, payload.length()) <= 80 ? payload : payload.substring(0, 80));
        return Readership.approved(article, draft);
    }

    private static void assertIsHarmless(String html) {
        for (var element : Jsoup.parseBodyFragment(html).body().children().select("*")) {
            assertTrue(ELEMENTS.contains(element.normalName()), html);
            for (var attribute : element.attributes()) {
                assertTrue(ATTRIBUTES.contains(attribute.getKey()), html);
            }
            if (element.hasAttr("href")) {
                assertTrue(element.attr("href").matches("https?://[^\\s\"'<>]+"), html);
                assertEquals("ugc nofollow noopener", element.attr("rel"));
            }
        }
    }

    private static List<String> payloads() throws IOException {
        var payloads = Files.readAllLines(PAYLOADS);
        assertTrue(payloads.size() >= 60);
        assertFalse(payloads.contains(""));
        return payloads;
    }

    private static Optional<String> chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .filter(name -> Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name))))
                .findFirst();
    }

    /** A front end's page, of another origin than Midad, as it stands when everything in it has run. */
    private static String dump(String chromium, String page, Path directory) throws IOException, InterruptedException {
        var frontEnd = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        frontEnd.createContext("/", exchange -> {
            var bytes = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        frontEnd.start();
        try {
            return dump(chromium, frontEnd.getAddress().getPort(), directory);
        } finally {
            frontEnd.stop(0);
        }
    }

    private static String dump(String chromium, int port, Path directory) throws IOException, InterruptedException {
        var out = directory.resolve("dumped.html");
        var process = new ProcessBuilder(
                        chromium,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--user-data-dir=" + directory.resolve("profile"),
                        "--virtual-time-budget=20000",
                        "--dump-dom",
                        "http://127.0.0.1:" + port + "/")
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new UncheckedIOException(new IOException("Chromium does not end"));
        }
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
