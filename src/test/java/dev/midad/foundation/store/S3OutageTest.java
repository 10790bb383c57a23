package dev.midad.foundation.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import dev.midad.fixtures.Configured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Says what becomes of an object store that does not answer, or answers with a refusal. */
class S3OutageTest {

    @TempDir
    Path directory;

    @Test
    void aServerThatIsAwayIsTold() throws IOException {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        assertEveryVerbFails(StoreUnavailable.Reason.AWAY, at(port));
    }

    @Test
    void aServerThatSaysNothingIsSlow() throws IOException {
        try (var mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertEveryVerbFails(StoreUnavailable.Reason.SLOW, at(mute.getLocalPort()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "403, AccessDenied, REFUSED",
        "403, QuotaExceeded, FULL",
        "507, XMinioStorageFull, FULL",
        "503, SlowDown, SLOW",
        "500, InternalError, AWAY",
        "301, PermanentRedirect, REFUSED"
    })
    void aRefusalHasItsReason(int status, String code, StoreUnavailable.Reason reason) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = "<Error><Code>%s</Code></Error>".formatted(code).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/xml");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            var store = at(server.getAddress().getPort());
            var file = Files.write(directory.resolve("file"), new byte[10]);

            var failure = assertThrows(StoreUnavailable.class, () -> store.put("a", file));

            assertEquals(reason, failure.reason(), failure.getMessage());
        } finally {
            server.stop(0);
        }
    }

    private void assertEveryVerbFails(StoreUnavailable.Reason reason, Store store) throws IOException {
        var file = Files.write(directory.resolve("file"), new byte[100_000]);
        for (var failure : new StoreUnavailable[] {
            assertThrows(StoreUnavailable.class, () -> store.put("a", file)),
            assertThrows(StoreUnavailable.class, () -> store.open("a", 0, 1)),
            assertThrows(StoreUnavailable.class, () -> store.find("a")),
            assertThrows(StoreUnavailable.class, () -> store.delete("a")),
            assertThrows(StoreUnavailable.class, () -> store.list("a").close())
        }) {
            assertEquals(reason, failure.reason(), failure.getMessage());
        }
    }

    private static Store at(int port) {
        return new S3Store(Configured.with(
                        StoreConfiguration.class,
                        Map.of(
                                "midad.data-dir", "data",
                                "midad.media.s3.endpoint", "http://127.0.0.1:" + port,
                                "midad.media.s3.bucket", "midad",
                                "midad.media.s3.access-key", "key",
                                "midad.media.s3.secret-key", "secret",
                                "midad.media.s3.path-style", "true",
                                "midad.media.s3.connect-timeout", "1S",
                                "midad.media.s3.read-timeout", "0.3S",
                                "midad.media.s3.timeout", "5S"))
                .s3());
    }
}
