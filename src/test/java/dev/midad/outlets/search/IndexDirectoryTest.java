package dev.midad.outlets.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexDirectoryTest {

    @TempDir
    private Path data;

    private Path index;

    @BeforeEach
    void beginWithNoDirectory() {
        index = data.resolve("search");
    }

    @Test
    void replicasThatShareADataDirectoryTakeOneEach() throws IOException {
        try (var first = IndexDirectory.take(index);
                var second = IndexDirectory.take(index);
                var third = IndexDirectory.take(index)) {
            assertEquals(index, first.next().getParent());
            assertEquals(data.resolve("search-2"), second.next().getParent());
            assertEquals(data.resolve("search-3"), third.next().getParent());
        }
    }

    @Test
    void aDirectoryThatIsGivenBackIsTakenAgain() throws IOException {
        IndexDirectory.take(index).close();

        try (var again = IndexDirectory.take(index)) {
            assertEquals(index, again.next().getParent());
        }
    }

    @Test
    void whereEveryDirectoryIsInUseNoneIsTaken() throws IOException {
        var taken = new ArrayList<IndexDirectory>();
        try {
            for (var number = 1; number <= 64; number++) {
                taken.add(IndexDirectory.take(index));
            }

            assertThrows(IOException.class, () -> IndexDirectory.take(index));
            assertFalse(Files.exists(data.resolve("search-65")));
        } finally {
            for (var directory : taken) {
                directory.close();
            }
        }
    }

    @Test
    void theIndexesOfEarlierRunsComeNewestFirst() throws IOException {
        try (var directory = IndexDirectory.take(index)) {
            var older = Files.createDirectory(index.resolve("1700000000000"));
            var newer = Files.createDirectory(index.resolve("1800000000000"));

            assertEquals(List.of(newer, older), directory.generations());
        }
    }

    @Test
    void aDirectoryThatSomeoneDeletedHasNoIndexesAndIsThereAgain() throws IOException {
        try (var directory = IndexDirectory.take(index)) {
            Files.delete(index.resolve("lock"));
            Files.delete(index);

            assertEquals(List.of(), directory.generations());
            assertTrue(Files.isDirectory(index));
        }
    }

    @Test
    void aFormerIndexIsRemovedWithItsFiles() throws IOException {
        try (var directory = IndexDirectory.take(index)) {
            var former = Files.createDirectory(index.resolve("1700000000000"));
            Files.writeString(former.resolve("segments_1"), "x");

            directory.remove(former);

            assertEquals(List.of(), directory.generations());
        }
    }
}
