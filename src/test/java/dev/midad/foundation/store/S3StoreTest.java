package dev.midad.foundation.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.midad.fixtures.Configured;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Asks an object store that others made, which {@code .ci/store} starts. */
@EnabledIfSystemProperty(
        named = "midad.store.s3-endpoint",
        matches = ".+",
        disabledReason = "Only .ci/store has a server that speaks S3")
class S3StoreTest extends StoreContract {

    private final String prefix = "test/" + UUID.randomUUID();
    private final Store store = new S3Store(configuration(Map.of()));

    @Override
    Store store() {
        return store;
    }

    private StoreConfiguration.S3 configuration(Map<String, String> others) {
        var keys = new HashMap<>(Map.of(
                "midad.data-dir", "data",
                "midad.media.s3.endpoint", System.getProperty("midad.store.s3-endpoint"),
                "midad.media.s3.bucket", "midad",
                "midad.media.s3.access-key", "midad",
                "midad.media.s3.secret-key", "secret",
                "midad.media.s3.path-style", "true",
                "midad.media.s3.prefix", prefix));
        keys.putAll(others);
        return Configured.with(StoreConfiguration.class, keys).s3();
    }

    @Test
    void moreFilesThanAPageAreListed() throws IOException {
        var file = file(some(1));
        var all = IntStream.range(0, 1100).mapToObj("many/%04d"::formatted).collect(Collectors.toSet());
        for (var key : all) {
            store.put(key, file);
        }

        assertEquals(all, keys("many/"));
    }

    @Test
    void aFileIsNotOnThisMachine() throws IOException {
        store.put("a", file(some(10)));

        assertEquals(Optional.empty(), store.local("a"));
    }

    @Test
    void filesOfOthersInTheBucketAreNotOurs() throws IOException {
        var others = new S3Store(configuration(Map.of("midad.media.s3.prefix", prefix + "-2/")));
        others.put("a", file(some(10)));

        assertEquals(Set.of(), keys(""));
        assertEquals(Optional.empty(), store.find("a"));
    }

    @Test
    void aLargeFileIsPut() throws IOException {
        var large = directory.resolve("large");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(Long.getLong("midad.store.large", 100_000_000L));
            file.seek(file.length() - 3);
            file.write(new byte[] {1, 2, 3});
        }

        store.put("large", large);

        assertEquals(Optional.of(Files.size(large)), store.find("large").map(StoredFile::size));
        try (var end = store.open("large", Files.size(large) - 3, 10)) {
            assertArrayEquals(new byte[] {1, 2, 3}, end.readAllBytes());
        }
        store.delete("large");
    }

    @Test
    void aWrongSecretIsRefused() {
        var stranger = new S3Store(configuration(Map.of("midad.media.s3.secret-key", "wrong")));

        var failure = assertThrows(StoreUnavailable.class, () -> stranger.put("a", file(some(10))));

        assertEquals(StoreUnavailable.Reason.REFUSED, failure.reason());
    }

    @Test
    void aBucketThatIsMissingIsNoFileThatIsMissing() {
        var lost = new S3Store(configuration(Map.of("midad.media.s3.bucket", "nowhere")));

        var failure = assertThrows(StoreUnavailable.class, () -> lost.open("a", 0, 1));

        assertEquals(StoreUnavailable.Reason.REFUSED, failure.reason());
    }
}
