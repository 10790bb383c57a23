package dev.midad.newsroom.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Media;
import dev.midad.fixtures.TestDatabase;
import dev.midad.foundation.store.Store;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A medium without its file, and a file without its medium, are found. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CheckMediaTest {

    private static final String STRAY = "ab".repeat(32);

    @Inject
    CheckMedia check;

    @Inject
    Store store;

    @TempDir
    Path directory;

    @Test
    void aMediumWithoutItsFileIsTold() {
        var hash = Media.uploaded("a.jpg", Media.jpeg()).getString("sha256");
        var lines = new ArrayList<String>();
        check.check(lines::add, false);
        assertFalse(lines.toString().contains(hash));

        store.delete(MediaKeys.original(hash));
        var found = check.check(lines::add, false);

        assertTrue(lines.contains("missing: " + MediaKeys.original(hash)), lines.toString());
        assertTrue(found.incomplete() >= 1);
    }

    @Test
    void aFileThatIsNoMediumsIsToldOnceItIsOldAndRemovedWhereThatIsWanted() throws IOException {
        var key = MediaKeys.original(STRAY);
        store.put(key, Files.writeString(directory.resolve("stray"), "x"));
        var lines = new ArrayList<String>();

        check.check(lines::add, true);
        assertTrue(store.find(key).isPresent(), "an upload may still be making a medium of it");
        var file = store.local(key).orElseThrow();
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        check.check(lines::add, false);
        assertTrue(store.find(key).isPresent());
        check.check(lines::add, true);

        assertFalse(store.find(key).isPresent());
        assertEquals(1, lines.stream().filter(("of no medium: " + key)::equals).count());
        assertEquals(
                1,
                lines.stream().filter(("removed, of no medium: " + key)::equals).count());
    }
}
