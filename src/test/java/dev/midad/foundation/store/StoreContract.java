package dev.midad.foundation.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Says what every store does, whatever it keeps files in. */
abstract class StoreContract {

    private static final String KEY = "originals/3f786850e387550fdab836ed7e6dc881de23001b";

    @TempDir
    Path directory;

    /** Returns the store of this test, which is empty. */
    abstract Store store();

    @Test
    void whatWasPutIsGiven() throws IOException {
        var bytes = some(300_000);

        store().put(KEY, file(bytes));

        assertArrayEquals(bytes, all(KEY));
    }

    @Test
    void anEmptyFileIsAFile() throws IOException {
        store().put(KEY, file(new byte[0]));

        assertArrayEquals(new byte[0], all(KEY));
        assertEquals(Optional.of(0L), store().find(KEY).map(StoredFile::size));
    }

    @Test
    void aStretchIsGivenToTheByte() throws IOException {
        var bytes = some(100_000);
        store().put(KEY, file(bytes));

        assertArrayEquals(Arrays.copyOfRange(bytes, 0, 1), read(KEY, 0, 1));
        assertArrayEquals(Arrays.copyOfRange(bytes, 70_001, 70_011), read(KEY, 70_001, 10));
        assertArrayEquals(Arrays.copyOfRange(bytes, 99_990, 100_000), read(KEY, 99_990, 500));
        assertArrayEquals(Arrays.copyOfRange(bytes, 5, 100_000), read(KEY, 5, Long.MAX_VALUE));
        assertArrayEquals(new byte[0], read(KEY, 100_000, 10));
        assertArrayEquals(new byte[0], read(KEY, 10, 0));
    }

    @Test
    void sizeAndTimeAreKnownWithoutReading() throws IOException {
        var before = Instant.now().minus(Duration.ofMinutes(5));

        store().put(KEY, file(some(1234)));

        var found = store().find(KEY).orElseThrow();
        assertEquals(KEY, found.key());
        assertEquals(1234, found.size());
        assertTrue(found.lastModified().isAfter(before), found.toString());
    }

    @Test
    void whatIsNotThereIsTold() {
        assertEquals(Optional.empty(), store().find(KEY));
        assertEquals(Optional.empty(), store().local(KEY));
        assertThrows(NotStored.class, () -> store().open(KEY, 0, 10));
        assertThrows(NotStored.class, () -> store().open(KEY, 0, 0));
    }

    @Test
    void puttingAgainReplacesTheFile() throws IOException {
        store().put(KEY, file(some(10)));
        store().put(KEY, file(some(10)));
        var other = some(20);

        store().put(KEY, file(other));

        assertArrayEquals(other, all(KEY));
        assertEquals(1, keys("").size());
    }

    @Test
    void whatIsDeletedIsGoneAndMayBeDeletedAgain() throws IOException {
        store().put(KEY, file(some(10)));

        store().delete(KEY);
        store().delete(KEY);

        assertEquals(Optional.empty(), store().find(KEY));
        assertEquals(Set.of(), keys(""));
    }

    @Test
    void filesAreListedByTheBeginningOfTheirKeys() throws IOException {
        var file = file(some(3));
        for (var key : Set.of("a/1", "a/2", "a.1", "b/a/1")) {
            store().put(key, file);
        }

        assertEquals(Set.of("a/1", "a/2"), keys("a/"));
        assertEquals(Set.of("a/1", "a/2", "a.1"), keys("a"));
        assertEquals(Set.of("a/1", "a/2", "a.1", "b/a/1"), keys(""));
        assertEquals(Set.of(), keys("c"));
    }

    @Test
    void aKeyIsWholeOrNotThereWhileManyPutIt() throws Exception {
        var bytes = some(2_000_000);
        var file = file(bytes);
        var putters = Executors.newFixedThreadPool(8);
        try {
            var puts = new ArrayList<Callable<Boolean>>();
            for (var put = 0; put < 16; put++) {
                puts.add(() -> {
                    store().put(KEY, file);
                    return true;
                });
                puts.add(() -> store().find(KEY).map(StoredFile::size).orElse(2_000_000L) == 2_000_000L);
                puts.add(() -> {
                    try {
                        return Arrays.equals(bytes, all(KEY));
                    } catch (NotStored early) {
                        return true;
                    }
                });
            }

            for (var answer : putters.invokeAll(puts)) {
                assertTrue(answer.get());
            }
        } finally {
            putters.shutdown();
        }

        assertArrayEquals(bytes, all(KEY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", ".", "..", "../a", "a/../b", "a/./b", "a/..", "/a", "a/", "a//b", "A", "a_b", "a\\b", "a\u0000",
                "صورة", "a\n"
            })
    void whatIsNoKeyIsRefused(String key) {
        assertThrows(IllegalArgumentException.class, () -> store().find(key));
        assertThrows(IllegalArgumentException.class, () -> store().put(key, directory.resolve("none")));
        assertThrows(IllegalArgumentException.class, () -> store().open(key, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> store().delete(key));
        assertThrows(IllegalArgumentException.class, () -> store().local(key));
    }

    @Test
    void aKeyMayHave200Characters() throws IOException {
        var longest = "a/" + "b".repeat(198);

        store().put(longest, file(some(3)));

        assertEquals(Set.of(longest), keys("a/"));
        assertThrows(IllegalArgumentException.class, () -> store().find(longest + "b"));
    }

    @Test
    void aReaderOfAFileThatIsReplacedReadsOn() throws IOException {
        var first = some(3_000_000);
        store().put(KEY, file(first));

        try (var stream = store().open(KEY, 0, first.length)) {
            var begin = stream.readNBytes(10);
            store().put(KEY, file(some(5)));

            assertArrayEquals(Arrays.copyOfRange(first, 0, 10), begin);
            assertArrayEquals(Arrays.copyOfRange(first, 10, first.length), stream.readAllBytes());
        }
    }

    @Test
    void aStreamIsClosedBeforeItsEnd() throws IOException {
        store().put(KEY, file(some(3_000_000)));

        for (var reader = 0; reader < 20; reader++) {
            try (var stream = store().open(KEY, 0, 3_000_000)) {
                assertFalse(stream.read() < 0);
            }
        }
    }

    final Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(directory, "upload", ""), bytes);
    }

    static byte[] some(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    final byte[] all(String key) throws IOException {
        return read(key, 0, Long.MAX_VALUE);
    }

    private byte[] read(String key, long offset, long length) throws IOException {
        try (InputStream stream = store().open(key, offset, length)) {
            return stream.readAllBytes();
        }
    }

    final Set<String> keys(String prefix) {
        try (var files = store().list(prefix)) {
            return files.map(StoredFile::key).collect(Collectors.toSet());
        }
    }
}
