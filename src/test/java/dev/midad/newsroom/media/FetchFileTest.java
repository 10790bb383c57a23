package dev.midad.newsroom.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Configured;
import dev.midad.fixtures.Receiver;
import dev.midad.foundation.reach.ReachableAddresses;
import dev.midad.foundation.web.ProblemException;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Another machine may answer however it likes, and nobody reaches the inside through it. */
class FetchFileTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final byte[] FILE = "ملف".getBytes(StandardCharsets.UTF_8);
    private static final int MOST = 64 * 1024;

    private final FetchFile files = new FetchFile(
            VERTX,
            Configured.with(
                    MediaConfiguration.class,
                    Map.of(
                            "midad.media.allowed-networks",
                            "127.0.0.1/32",
                            "midad.media.fetch-timeout",
                            "1S",
                            "midad.media.max-size",
                            String.valueOf(MOST),
                            "midad.media.max-long-size",
                            String.valueOf(MOST))));

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        files.close();
    }

    @AfterAll
    static void end() {
        VERTX.close();
    }

    @Test
    void aFileIsFetchedThroughRedirects() throws IOException {
        try (var end = Receiver.listening(Receiver.answering(200, FILE));
                var middle = Receiver.listening(leadingTo(end.url()));
                var first = Receiver.listening(leadingTo(middle.url()))) {
            assertEquals("midad", files.fetch(first.url(), file()));
        }

        assertArrayEquals(FILE, Files.readAllBytes(file()));
    }

    @Test
    void anAddressOfTheInsideIsNotAsked() {
        try (var inside = Receiver.at(Receiver.FORBIDDEN, Receiver.answering(200, FILE))) {
            assertRefused("forbiddenAddress", inside.url());
            assertTrue(inside.isUntouched());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]"})
    void whateverLeadsToTheInsideIsNotConnectedTo(String host) throws IOException {
        try (var client = GuardedClient.of(new ReachableAddresses("midad.media.allowed-networks", List.of()), 1)) {
            var request = new HttpGet("http://" + host + ":1/");

            assertThrows(GuardedClient.ForbiddenHost.class, () -> client.executeOpen(null, request, null));
        }
    }

    @Test
    void aRedirectToTheInsideIsNotFollowed() {
        try (var inside = Receiver.at(Receiver.FORBIDDEN, Receiver.answering(200, FILE));
                var outside = Receiver.listening(leadingTo(inside.url()))) {
            assertRefused("forbiddenAddress", outside.url());
            assertTrue(inside.isUntouched());
        }
    }

    @Test
    void aRedirectToAFileOfThisMachineIsNotFollowed() {
        try (var outside = Receiver.listening(leadingTo("file:///etc/passwd"))) {
            assertRefused("invalidUrl", outside.url());
        }
    }

    @Test
    void aRedirectToItselfEnds() {
        try (var circle = Receiver.listening(leadingTo(""))) {
            assertRefused("tooManyRedirects", circle.url());
        }
    }

    @Test
    void aBodyWithoutEndIsBrokenOff() {
        try (var endless = Receiver.listening(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(new byte[MOST]);
            }
        })) {
            assertRefused("tooLarge", endless.url());
        }
    }

    @Test
    void aBodyThatSaysItIsTooLongIsNotTaken() {
        try (var large = Receiver.listening(exchange -> exchange.sendResponseHeaders(200, MOST + 1))) {
            assertRefused("tooLarge", large.url());
        }
    }

    @Test
    void aSlowBodyIsNotWaitedFor() {
        try (var slow = Receiver.listening(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write('.');
                exchange.getResponseBody().flush();
                pause();
            }
        })) {
            assertRefused("tooSlow", slow.url());
        }
    }

    @Test
    void whoNeverAnswersIsNotWaitedFor() {
        try (var silent = Receiver.listening(exchange -> {
            while (true) {
                pause();
            }
        })) {
            assertRefused("tooSlow", silent.url());
        }
    }

    @Test
    void aFileThatIsNotThereIsRefusedWithItsStatus() {
        try (var empty = Receiver.listening(Receiver.answering(404, "لا شيء"))) {
            var refusal = assertRefused("refused", empty.url());

            assertTrue(String.valueOf(refusal.getMessage()).contains("404"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aServerThatIsBusyMayGiveTheFileAnotherTime(int status) {
        try (var busy = Receiver.listening(Receiver.answering(status, ""))) {
            assertTrue(FetchFile.mayChange(assertRefused("notNow", busy.url())));
        }
    }

    @ParameterizedTest
    @CsvSource({"120,120", "99999999,86400"})
    void aServerThatSaysWhenIsNotAskedSoonerAndWhatItSaysHasABound(String said, String handedOn) {
        try (var busy = Receiver.listening(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", said);
            Receiver.answering(429, "").answer(exchange);
        })) {
            assertEquals(handedOn, assertRefused("notNow", busy.url()).headers().get("Retry-After"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 410})
    void aFileThatIsNotGivenIsNotGivenAnotherTime(int status) {
        try (var empty = Receiver.listening(Receiver.answering(status, ""))) {
            assertFalse(FetchFile.mayChange(assertRefused("refused", empty.url())));
        }
    }

    @Test
    void aBodyThatBreaksOffIsNoFile() {
        try (var broken = Receiver.listening(exchange -> {
            exchange.sendResponseHeaders(200, FILE.length);
            exchange.getResponseBody().write(FILE, 0, 1);
        })) {
            assertRefused("notFetched", broken.url());
        }
    }

    @Test
    void aNameThatIsNotThereIsRefused() {
        assertRefused("unknownHost", "http://nobody.invalid/");
    }

    private ProblemException assertRefused(String code, String url) {
        var refusal = assertThrows(ProblemException.class, () -> files.fetch(url, file()));
        var words = String.valueOf(refusal.getMessage());
        assertTrue(words.startsWith("/url: "), words);
        assertEquals(code, refusal.wrongs().get(0).code(), words);
        return refusal;
    }

    private Path file() {
        return directory.resolve("fetched");
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException closed) {
            throw new IOException(closed);
        }
    }

    private static Receiver.Manner leadingTo(String url) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", url);
            exchange.sendResponseHeaders(302, -1);
        };
    }
}
