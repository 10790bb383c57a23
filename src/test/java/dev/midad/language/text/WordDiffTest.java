package dev.midad.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.language.text.WordDiff.Op;
import dev.midad.language.text.WordDiff.Run;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void equalTextsAreOneRun() {
        assertEquals(List.of(new Run(Op.EQUAL, "نص واحد")), WordDiff.of("نص واحد", "نص واحد"));
    }

    @Test
    void aWordWithDiacriticsIsOneWord() {
        assertEquals(
                List.of(new Run(Op.DELETE, "كَتَبَ"), new Run(Op.INSERT, "كُتِبَ"), new Run(Op.EQUAL, " الدرس")),
                WordDiff.of("كَتَبَ الدرس", "كُتِبَ الدرس"));
    }

    @Test
    void fromNothingEverythingIsAdded() {
        assertEquals(List.of(new Run(Op.INSERT, "خبر جديد")), WordDiff.of("", "خبر جديد"));
    }

    @Test
    void theRunsMakeUpBothTextsWhateverChanged() {
        var random = new Random(7);
        for (var i = 0; i < 500; i++) {
            var before = text(random);
            var after = text(random);

            var runs = WordDiff.of(before, after);

            assertEquals(before, joined(runs, run -> run.op() != Op.INSERT));
            assertEquals(after, joined(runs, run -> run.op() != Op.DELETE));
        }
    }

    @Test
    void textsTooLongToCompareAreReplacedWhole() {
        var before = "كلمة ".repeat(4_000);
        var after = "لفظة ".repeat(4_000);

        assertEquals(
                List.of(Op.DELETE, Op.INSERT),
                WordDiff.of(before, after).stream().map(Run::op).toList());
    }

    @Test
    void textsOfSixThousandWordsAndSpacesTogetherAreStillCompared() {
        var before = "كلمة ".repeat(1_500);
        var after = "كلمة ".repeat(1_499) + "لفظة ";

        assertEquals(
                List.of(Op.EQUAL, Op.DELETE, Op.INSERT, Op.EQUAL),
                WordDiff.of(before, after).stream().map(Run::op).toList());
        assertEquals(
                List.of(Op.DELETE, Op.INSERT),
                WordDiff.of(before, after + "،").stream().map(Run::op).toList());
    }

    @Test
    void aChangeIsOneStretchOfBothTexts() {
        var hunks = Hunk.between(List.of("قال", "الوزير", "أمس", "إن"), List.of("قال", "الأمير", "إن", "غدا"));

        assertEquals(List.of(new Hunk(1, 3, 1, 2), new Hunk(4, 4, 3, 4)), hunks);
        assertEquals(2, hunks.get(0).removed());
        assertEquals(1, hunks.get(0).added());
        assertEquals(0, hunks.get(1).removed());
        assertEquals(1, hunks.get(1).added());
    }

    @Test
    void whatHappenedToARunIsNamedForPrograms() {
        assertEquals(
                List.of("equal", "delete", "insert"),
                Stream.of(Op.values()).map(Op::tag).toList());
    }

    @Test
    void neighbouringRunsDiffer() {
        var random = new Random(11);
        for (var i = 0; i < 200; i++) {
            var runs = WordDiff.of(text(random), text(random));
            for (var j = 1; j < runs.size(); j++) {
                assertTrue(runs.get(j - 1).op() != runs.get(j).op());
            }
        }
    }

    private static String text(Random random) {
        var words = List.of("الكويت", "مؤتمر", "الأمن", "لا", "قال", "إن");
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> words.get(random.nextInt(words.size())))
                .collect(Collectors.joining(" "));
    }

    private static String joined(List<Run> runs, Predicate<Run> kept) {
        return runs.stream().filter(kept).map(Run::text).collect(Collectors.joining());
    }
}
