package dev.midad.outlets.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A house adds words of its own that mean the same. */
class SynonymsTest {

    @TempDir
    Path directory;

    private Path file = Path.of("");

    @BeforeEach
    void aFile() {
        file = directory.resolve("words.txt");
    }

    @Test
    void theWordsOfTheHouseStandBesideMidadsOwn() throws IOException {
        Files.writeString(file, "\uFEFF# ours\n\nالمجلس، مجلس الأمة\nجوجل, ألفابت\n");

        var words = Synonyms.read(file);

        assertEquals(Set.of(List.of("مجلس", "الامه")), words.of(List.of("المجلس")));
        assertTrue(words.of(List.of("جوجل")).containsAll(Set.of(List.of("الفابت"), List.of("غوغل"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "مجلس | line 2: one way",
                "مجلس, مَجلس | line 2: one way",
                "مجلس,, برلمان | line 2: between two commas",
                "مجلس, ! | line 2: between two commas",
                "مجلس, واحد اثنان ثلاثة أربعة خمسة | line 2: «واحد اثنان",
            })
    void aLineThatCannotBeReadIsNamed(String line, String message) throws IOException {
        Files.writeString(file, "أ, ب\n" + line + "\n");

        refused(message);
    }

    @Test
    void aFileInAnotherEncodingIsRefused() throws IOException {
        Files.write(file, "café, coffee".getBytes(StandardCharsets.ISO_8859_1));

        refused("not in UTF-8");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        refused("cannot be read");
    }

    private void refused(String message) {
        var refusal = assertThrows(ConfigurationException.class, () -> Synonyms.read(file));

        var told = String.valueOf(refusal.getMessage());
        assertTrue(told.startsWith("midad.search.synonyms: " + file), told);
        assertTrue(told.contains(message), told);
    }
}
