package dev.midad.foundation.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class FolderStoreTest extends StoreContract {

    private static final String KEY = "originals/3f78";

    @Override
    Store store() {
        return FolderStore.in(folder());
    }

    private Path folder() {
        return directory.resolve("data/media");
    }

    @Test
    void aFileIsThereForTheOperatingSystemToSend() throws IOException {
        var bytes = some(1000);
        store().put(KEY, file(bytes));

        assertArrayEquals(bytes, Files.readAllBytes(store().local(KEY).orElseThrow()));
    }

    @Test
    void nothingIsLeftOfAPutThatFailed() throws IOException {
        store().put(KEY, file(some(10)));

        var failure = assertThrows(StoreUnavailable.class, () -> store().put(KEY, directory));

        assertEquals(StoreUnavailable.Reason.AWAY, failure.reason());
        assertEquals(Optional.of(10L), store().find(KEY).map(StoredFile::size));
        assertTrue(isEmpty(folder().resolve("incoming")));
    }

    @Test
    void aHalfWrittenFileIsNoFileOfTheStore() throws IOException {
        Files.createDirectories(folder().resolve("incoming"));
        Files.write(folder().resolve("incoming/half"), some(10));

        assertEquals(Set.of(), keys(""));
        assertEquals(Optional.empty(), store().find("incoming/half"));
    }

    @Test
    void whatAKilledPutLeftIsRemovedAfterADay() throws IOException {
        var incoming = Files.createDirectories(folder().resolve("incoming"));
        var old = Files.write(incoming.resolve("old"), some(10));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        var young = Files.write(incoming.resolve("young"), some(10));

        store().put(KEY, file(some(10)));

        assertFalse(Files.exists(old));
        assertTrue(Files.exists(young));
    }

    @Test
    void aLinkLeadsNowhere() throws IOException {
        store().put(KEY, file(some(10)));
        var secret = file(some(99));
        var place = store().local(KEY).orElseThrow();
        Files.delete(place);
        Files.createSymbolicLink(place, secret);

        assertEquals(Optional.empty(), store().find(KEY));
        assertEquals(Optional.empty(), store().local(KEY));
        assertEquals(Set.of(), keys(""));
        assertThrows(StoreUnavailable.class, () -> store().open(KEY, 0, 99));

        store().put(KEY, file(some(10)));
        assertFalse(Files.isSymbolicLink(place));
        assertEquals(99, Files.size(secret));
    }

    @Test
    void aLinkedSubfolderLeadsNowhere() throws IOException {
        store().put(KEY, file(some(10)));
        var place = store().local(KEY).orElseThrow();
        var elsewhere = Files.move(place.getParent(), directory.resolve("elsewhere"));
        Files.createSymbolicLink(place.getParent(), elsewhere);

        assertThrows(StoreUnavailable.class, () -> store().put(KEY, file(some(20))));
        assertThrows(StoreUnavailable.class, () -> store().open(KEY, 0, 10));
        assertThrows(StoreUnavailable.class, () -> store().delete(KEY));
        assertEquals(Set.of(), keys(""));
        assertEquals(10, Files.size(elsewhere.resolve(place.getFileName())));
    }

    @Test
    void theFolderItselfMayBeALink() throws IOException {
        var elsewhere = Files.createDirectory(directory.resolve("disk"));
        Files.createDirectories(folder().getParent());
        Files.createSymbolicLink(folder(), elsewhere);

        store().put(KEY, file(some(10)));

        assertEquals(Set.of(KEY), keys(""));
        assertFalse(isEmpty(elsewhere));
    }

    @Test
    void aFolderThatIsAFileIsAway() throws IOException {
        Files.createDirectories(folder().getParent());
        Files.write(folder(), some(1));

        assertThrows(StoreUnavailable.class, () -> store().put(KEY, file(some(10))));
    }

    @Test
    @EnabledIfSystemProperty(
            named = "midad.store.small-folder",
            matches = ".+",
            disabledReason = "Only .ci/store has a disk that is nearly full")
    void aFullDiskIsToldAndLeavesNothing() throws IOException {
        var small = Path.of(System.getProperty("midad.store.small-folder"));
        var store = FolderStore.in(small.resolve("media"));
        store.put(KEY, file(some(10)));

        var failure = assertThrows(StoreUnavailable.class, () -> store.put(KEY, file(some(50_000_000))));

        assertEquals(StoreUnavailable.Reason.FULL, failure.reason());
        assertEquals(Optional.of(10L), store.find(KEY).map(StoredFile::size));
        assertTrue(isEmpty(small.resolve("media/incoming")));
        store.delete(KEY);
    }

    private static boolean isEmpty(Path directory) throws IOException {
        assertTrue(Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS));
        try (var files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }
}
