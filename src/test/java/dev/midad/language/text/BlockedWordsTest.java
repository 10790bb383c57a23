package dev.midad.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Blocked words are found in every disguise, and nowhere else. */
class BlockedWordsTest {

    private static final List<String> LISTED = List.of("كلب", "حمار", "لص");
    private static final BlockedWords BLOCKED = BlockedWords.of(LISTED);

    @ParameterizedTest
    @MethodSource("disguised")
    void aDisguisedWordIsFound(String line) {
        var parts = line.split(" \\| ", 2);

        assertEquals(Set.of(parts[0]), BLOCKED.in(parts[1]));
    }

    @ParameterizedTest
    @MethodSource("ordinary")
    void anOrdinarySentenceWithTheSameLettersIsLeftAlone(String sentence) {
        assertEquals(Set.of(), BLOCKED.in(sentence));
    }

    @Test
    void thereAreEnoughOfBoth() {
        assertTrue(disguised().count() >= 40);
        assertTrue(ordinary().distinct().count() >= 200);
    }

    @ParameterizedTest
    @CsvSource({
        "casino, play at the CASINO now, true",
        "casino, play at the c4s1n0 now, true",
        "casino, play at the ca$ino now, true",
        "casino, play at the саsіnо now, true",
        "casino, play at the c-a-s-i-n-o now, true",
        "casino, play at the caaasinooo now, true",
        "casino, the casinos of old, false",
        "ربح سريع, هنا رِبح   سريييع, true",
        "ربح سريع, هنا الربح السريع, true",
        "ربح سريع, هنا سريع ربح, false",
        "ربح سريع, هنا ربح ثم سريع, false",
        "الله, بسم الله, true",
        "الله, اله الحرب, false",
        "ال, هذا ال, true",
        "x, x, true",
        "«كلب», يا كلب, true",
        "كلب, يا ك+ل+ب, true",
        "كلب, ك ل ب, true",
        "كلب, ك ل ثم ب, false",
        "كلب, ثم ك ل ثم ك ل ب, true",
        "casino, play at the ca$ino!, true",
        "casino, c-a-$-i-n-o, true",
        "casino, (ca$ino) is here, true",
        "casino, +ca$ino, true",
        "casino, ca$ino and co, true",
        "ربح سريع جدا, هنا ربح سريع جدا, true",
        "ربح سريع جدا, هنا ربح سريع, false",
        "ربح, هنا ربح سريع, true"
    })
    void aWordOrPhraseIsFoundOrNot(String listed, String text, boolean isFound) {
        assertEquals(
                isFound ? Set.of(listed) : Set.of(),
                BlockedWords.of(List.of(listed)).in(text));
    }

    @Test
    void anEntryWithoutLettersFindsNothing() {
        assertEquals(Set.of(), BlockedWords.of(List.of("", "!!", "\u200f")).in("أي نص !!"));
    }

    @Tag("slow")
    @Test
    void aLongListAndAHostileTextAreReadToTheEnd() {
        var words =
                IntStream.range(0, 10_000).mapToObj(number -> "كلمة" + number).toList();
        var blocked = BlockedWords.of(words);

        assertEquals(Set.of("كلمة77"), blocked.in("ا1ل0".repeat(1_200) + " كلمة77"));
        assertEquals(Set.of(), blocked.in("ك ".repeat(2_500)));
        assertEquals(Set.of(), blocked.in("ك.1".repeat(1_600)));
    }

    private static Stream<String> disguised() {
        return lines("disguised.txt").filter(line -> !line.startsWith("#"));
    }

    private static Stream<String> ordinary() {
        return lines("ordinary.txt");
    }

    private static Stream<String> lines(String name) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/text", name)).stream();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
