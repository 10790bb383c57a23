package dev.midad.moving.adoption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the command are read, with a value after a blank or after an equals sign. */
class AdoptionWordsTest {

    @Test
    void withoutWordsEverythingIsAdopted() {
        assertEquals(
                new AdoptionWords(new AdoptionOrder(Set.of(), Long.MAX_VALUE, false), false, null),
                AdoptionWords.read("adopt-media"));
    }

    @Test
    void hostsAreRepeatedAndEveryWordCounts() {
        var said = "adopt-media --host Old.example --host=cdn.example --limit 5 --report a.ndjson --again --dry-run";

        assertEquals(
                new AdoptionWords(
                        new AdoptionOrder(Set.of("old.example", "cdn.example"), 5, true), true, Path.of("a.ndjson")),
                AdoptionWords.read(said.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--hosts x", "--host", "--limit 0", "--limit many", "file.ndjson"})
    void aWrongWordIsRefused(String words) {
        assertThrows(IllegalArgumentException.class, () -> AdoptionWords.read(("adopt-media " + words).split(" ")));
    }
}
