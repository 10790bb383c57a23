package dev.midad.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    private static final String NEWS =
            "تستضيف دولة الكويت مؤتمرا دوليا لمكافحة الإرهاب وأمن الحدود بمشاركة ثلاث وثلاثين دولة";

    @ParameterizedTest
    @CsvSource({
        "أحمد ومحمود, أحمد ومحمود, 1",
        "أحمد ومحمود, ومحمود أحمد أحمد, 1",
        "أحمد ومحمود, احمد ومحمود!, 1",
        "أحمد ومحمود, أحمد وسالم, 0.3333",
        "أحمد, أحمد ومحمود, 0.5",
        "أحمد, سالم, 0",
        "'', سالم, 0",
        "'', '', 0",
        "!!, ؟؟, 0",
    })
    void theLikenessIsTheShareOfWordsThatBothHave(String one, String other, double shared) {
        assertEquals(shared, Likeness.shared(one, other), 0.0001);
        assertEquals(shared, Likeness.shared(other, one), 0.0001);
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "…, 0", "كلمة, 1", "كلمة-كلمتان، 3, 3"})
    void wordsAreCountedBetweenSignsAndSpaces(String text, int words) {
        assertEquals(words, Likeness.words(text));
    }

    @Test
    void aTextWithoutWordsHasNoHash() {
        assertEquals(0, Likeness.simhash("… !"));
    }

    @Test
    void theHashIsThatOfTheFoldedWordsInTheirOrder() {
        assertEquals(
                Likeness.simhash(NEWS),
                Likeness.simhash("«" + NEWS.replace("أ", "ا").replace("ة", "ه") + "»."));
        assertNotEquals(Likeness.simhash("الكويت تفوز"), Likeness.simhash("تفوز الكويت"));
    }

    @Test
    void hashesOfOtherTextsDifferInAboutHalfOfTheirBits() {
        var differences = IntStream.range(0, 200)
                .map(i -> Long.bitCount(
                        Likeness.simhash("خبر " + i + " من المدينة رقم " + i * 7) ^ Likeness.simhash(NEWS + " " + i)))
                .summaryStatistics();

        assertEquals(32, differences.getAverage(), 4);
        assertTrue(differences.getMin() > 10, differences::toString);
    }

    @Test
    void eachBitIsSetInAboutHalfOfAllHashes() {
        for (var bit = 0; bit < 64; bit++) {
            var at = bit;
            var set = IntStream.range(0, 2_000)
                    .filter(i -> (Likeness.simhash("كلمة" + i) >>> at & 1) == 1)
                    .count();
            assertEquals(1_000.0, (double) set, 150, "bit " + bit);
        }
    }

    /** Stored hashes are compared with new ones, so a text has one hash for ever; these two were made in Python. */
    @ParameterizedTest
    @CsvSource({"الكويت, -9189771177399944115", "تستضيف الكويت مؤتمرًا دوليًا, 4931296209474124693"})
    void theHashOfATextIsTheSameInEveryVersion(String text, long hash) {
        assertEquals(hash, Likeness.simhash(text));
    }
}
