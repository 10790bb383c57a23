package dev.midad.foundation.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import dev.midad.fixtures.Wire;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no proper client sends is refused as everything else is: with a problem, and without a line in the log. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class UnreadableRequestsTest {

    private static final long SEED = 20261127;
    private static final int BROKEN_HEADERS = 1_000;
    private static final String SIGNED_IN = "Authorization: Bearer " + Newsroom.ADMIN;
    private static final String NEXT = "GET /v1/publication HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Content-Type",
            "Content-Encoding",
            "If-Match",
            "If-None-Match",
            "If-Modified-Since",
            "If-Unmodified-Since",
            "Range",
            "If-Range",
            "Idempotency-Key",
            "Authorization",
            "Edit-Token",
            "X-Request-Id",
            "Origin",
            "Access-Control-Request-Method",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "Last-Event-ID",
            "Cookie",
            "Referer",
            "User-Agent",
            "Accept-Charset",
            "Cache-Control",
            "Prefer");
    private static final List<String> PIECES = List.of(
            "-",
            "--",
            "*",
            "*/*",
            "a/b/c",
            ";",
            ",",
            ";q=x",
            ";q=0.5",
            ";q=2",
            "q=",
            "=",
            "\"",
            "W/\"",
            "\\",
            "/",
            "ar",
            "ar-",
            "en-GB",
            "x-",
            "i-",
            "%",
            "%zz",
            "\t",
            " ",
            "é",
            "😀",
            "\u202e",
            "text/html",
            "application/json",
            ";charset=",
            ";charset=x",
            ";charset=utf-16",
            "multipart/form-data",
            "bytes=",
            "0-",
            "-1",
            "99999999999999999999",
            "Bearer ",
            "Basic ",
            "Bearer a.b.c",
            "null",
            "[::1",
            "http://",
            "@",
            ":",
            "for=",
            "Sun, 99 Foo 2026",
            "gzip",
            "br",
            "identity;q=0",
            "midad",
            "a=b;",
            "$Version",
            "{}",
            "<script>");
    private static final List<String> ROUTES = List.of(
            "GET /v1/articles",
            "GET /v1/articles/none",
            "GET /v1/sections?limit=0",
            "GET /v1/sync",
            "GET /v1/search?q=a",
            "GET /v1/feeds/articles.rss",
            "GET /v1/editorial/sections",
            "GET /v1/editorial/audit/export",
            "POST /v1/editorial/sections",
            "PATCH /v1/editorial/publication",
            "POST /v1/auth/login",
            "DELETE /v1/articles",
            "OPTIONS /v1/articles",
            "GET /docs/",
            "GET /v1/openapi.json",
            "GET /nothing");

    @Test
    void noHeaderMakesAnAnswerFail() {
        var random = new Random(SEED);
        var wrongs = new ArrayList<String>();

        for (var i = 0; i < BROKEN_HEADERS; i++) {
            var route = ROUTES.get(random.nextInt(ROUTES.size()));
            var lines = brokenHeaders(random);
            var body = route.startsWith("P") ? "Content-Length: 2\r\n\r\n{}" : "\r\n";
            var type = route.startsWith("P") && random.nextBoolean() ? "Content-Type: application/json\r\n" : "";
            var answer = Wire.raw(route + " HTTP/1.1\r\nHost: localhost\r\n" + type
                    + (route.contains("editorial") ? SIGNED_IN + "\r\n" : "") + lines + body);
            if (answer.status() < 200 || answer.status() >= 500 || (answer.status() >= 400 && !answer.isProblem())) {
                wrongs.add(answer.status() + " of " + route + " with " + shortened(lines));
            }
        }

        assertEquals(List.of(), wrongs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-         | en",
                "ar,-      | ar",
                "--        | en",
                "-;q=0.5   | en",
                "*;q=x     | en",
                "en;q=0.5, ar;q=x | en",
                "-, ar     | ar",
                "ar-       | en"
            })
    void whatIsNoLanguageIsLeftOut(String accepted, String spoken) {
        var answer = Wire.send("GET /v1/sections/none", "Accept-Language: " + accepted);

        assertEquals(404, answer.status());
        assertEquals(spoken, answer.header("Content-Language"));
    }

    @Test
    void aHeaderInSeveralLinesIsOneHeader() {
        var languages = Wire.send("GET /v1/sections/none", "Accept-Language: -", "Accept-Language: ar");
        var types = Wire.send("GET /v1/editorial/audit/export", SIGNED_IN, "Accept: a/b/c", "Accept: text/csv");

        assertEquals("ar", languages.header("Content-Language"));
        assertEquals(200, types.status());
        assertTrue(types.header("Content-Type").startsWith("text/csv"));
    }

    @Test
    void aVeryLongHeaderIsReadOrRefused() {
        var long1 = Wire.send("GET /v1/sections/none", "Accept-Language: " + "en,".repeat(5_000));
        var long2 = Wire.send("GET /v1/sections/none", "Accept-Language: " + "a-".repeat(7_000));

        assertEquals(404, long1.status());
        assertEquals(404, long2.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b/c", ";", "/", "a"})
    void theTypeOfABodyThatIsNotThereDoesNotMatter(String type) {
        assertEquals(200, Wire.send("GET /v1/sync", "Content-Type: " + type).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/articles/%",
                "/v1/articles/%z",
                "/v1/articles/%zz",
                "/v1/sections?parent=%zz",
                "/%",
                "/docs/%",
                "/v1/articles/a\"b",
                "/v1/articles/a<b>",
                "/v1/articles/{a}",
                "/v1/articles/a\\b",
                "/v1/articles/a[b",
                "/v1/sections?parent=\"x\"",
                "/v1/articles/a\u0001"
            })
    void anAddressThatIsNotEncodedIsRefused(String address) {
        var answer = Wire.send("GET " + address);

        assertEquals(400, answer.status());
        assertTrue(answer.isProblem(), answer.head());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "articles",
                "//",
                "///",
                "//[",
                "http://[/v1/articles",
                "localhost:80",
                "/v1/articles/%c3%28",
                "/nothing%20",
                "/v1/articles?%E2"
            })
    void anAddressOfNothingIsAProblem(String address) {
        var answer = Wire.send("GET " + address);

        assertTrue(answer.status() == 404 || answer.status() == 400, answer.head());
        assertTrue(answer.isProblem(), answer.head());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Host: [::1\r\n",
                "Host:\r\n",
                "Host: \r\n",
                "Host: a\r\nHost: b\r\n",
                "Host: a b\r\n",
                "Host: a:b\r\n",
                "Host: a:99999999\r\n",
                "Host: %\r\n",
                "Host: a/b\r\n"
            })
    void oneHostIsNeeded(String host) {
        var errors = new Errors();
        for (var path : new String[] {"/v1/articles", "/v1/editorial/sections", "/nothing", "/docs/"}) {
            var answer = Wire.raw("GET " + path + " HTTP/1.1\r\n" + host + "\r\n");

            assertEquals(400, answer.status(), path);
            assertTrue(answer.isProblem(), path);
        }
        assertEquals(List.of(), errors.end());
    }

    @Test
    void anAddressMayHave16KiB() {
        var mostly = Wire.send("GET /v1/articles/" + "%D9%83".repeat(2_600));
        var tooLong = Wire.send("GET /v1/articles/" + "a".repeat(16 * 1024));

        assertEquals(404, mostly.status());
        assertEquals(414, tooLong.status());
        assertTrue(tooLong.isProblem());
        assertEquals(414, Wire.send("GET /v1/articles/" + "a".repeat(100_000)).status());
    }

    @Test
    void headersMayHave16KiB() {
        var mostly = Wire.send("GET /v1/articles/none", "X-Long: " + "a".repeat(16_000));
        var tooLong = Wire.send("GET /v1/articles/none", "X-Long: " + "a".repeat(16 * 1024));

        assertEquals(404, mostly.status());
        assertEquals(431, tooLong.status());
        assertTrue(tooLong.isProblem());
        assertEquals(431, Wire.send("GET /", "X-Long: " + "a".repeat(100_000)).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gzip", "x", "identity", "chunked, gzip", "gzip, chunked", "chunked\r\nTransfer-Encoding: gzip"})
    void bytesBehindAnUnknownTransferEncodingAreNoRequest(String coding) {
        for (var line : new String[] {"GET /v1/sections", "POST /v1/auth/login", "GET /v1/articles/none"}) {
            var answers = Wire.untilClosed(
                    line + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: " + coding + "\r\n\r\n" + NEXT + NEXT);

            assertTrue(answers.matches("(?s)HTTP/1\\.[01] 400 .*"), answers);
            assertEquals(answers.indexOf("HTTP/1."), answers.lastIndexOf("HTTP/1."), answers);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate", "x", "identity, gzip"})
    void aPackedBodyIsRefused(String coding) {
        var answer = Wire.raw("POST /v1/editorial/sections HTTP/1.1\r\nHost: localhost\r\n" + SIGNED_IN
                + "\r\nContent-Type: application/json\r\nContent-Encoding: " + coding
                + "\r\nContent-Length: 2\r\n\r\n{}");

        assertEquals(415, answer.status());
        assertTrue(answer.isProblem());
        assertEquals("identity", answer.header("Accept-Encoding"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/articles           | GET, HEAD, OPTIONS",
                "/v1/articles/x         | GET, HEAD, OPTIONS",
                "/v1/articles/x/comments | GET, HEAD, OPTIONS, POST",
                "/v1/sync               | GET, HEAD, OPTIONS",
                "/v1/feeds/articles.rss | GET, HEAD, OPTIONS",
                "/v1/editorial/sections | GET, HEAD, OPTIONS, POST",
                "/v1/auth/login         | OPTIONS, POST",
                "/problems/not-found    | GET, HEAD, OPTIONS",
                "/docs/                 | GET, HEAD, OPTIONS",
                "/v1/openapi.yaml       | GET, HEAD, OPTIONS",
                "/                      | GET, HEAD, OPTIONS"
            })
    void aMethodThatIsNotAllowedLearnsWhichAre(String path, String allowed) {
        for (var method : new String[] {"PUT", "TRACE", "FOO", "get"}) {
            var answer = Wire.send(method + " " + path, SIGNED_IN);

            assertEquals(405, answer.status(), method);
            assertTrue(answer.isProblem());
            assertEquals(allowed, answer.header("Allow"));
        }
    }

    private static String brokenHeaders(Random random) {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(unused -> HEADERS.get(random.nextInt(HEADERS.size())))
                .flatMap(name ->
                        IntStream.range(0, 1 + random.nextInt(2)).mapToObj(unused -> name + ": " + value(random)))
                .map(line -> line + "\r\n")
                .collect(Collectors.joining());
    }

    private static String value(Random random) {
        if (random.nextInt(40) == 0) {
            return PIECES.get(random.nextInt(PIECES.size())).repeat(1 + random.nextInt(400));
        }
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(unused -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }

    private static String shortened(String lines) {
        return lines.replace("\r\n", " | ").substring(0, Math.min(200, lines.length()));
    }

    /** Collects what is logged as an error from its making on. */
    private static final class Errors extends Handler {

        private final List<String> messages = new ArrayList<>();

        Errors() {
            Logger.getLogger("").addHandler(this);
        }

        @Override
        public synchronized void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.SEVERE.intValue()) {
                messages.add(String.valueOf(line.getMessage()));
            }
        }

        synchronized List<String> end() {
            Logger.getLogger("").removeHandler(this);
            return List.copyOf(messages);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
