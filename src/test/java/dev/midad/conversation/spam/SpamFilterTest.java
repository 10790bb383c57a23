package dev.midad.conversation.spam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.conversation.spam.SpamWordRepository.Counts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the filter thinks of words that it has counted. */
class SpamFilterTest {

    private static final Counts ALL = new Counts(10, 10);

    @Test
    void itHasNoOpinionBeforeItHasSeenFiveOfEachSort() {
        assertEquals(Optional.empty(), opinion(new Counts(4, 10), Map.of("ربح", new Counts(4, 0))));
        assertEquals(Optional.empty(), opinion(new Counts(10, 4), Map.of("ربح", new Counts(10, 0))));
        assertEquals(Optional.empty(), SpamFilter.opinion(Map.of("ربح", new Counts(10, 0))));
        assertTrue(opinion(new Counts(5, 5), Map.of("ربح", new Counts(5, 0))).isPresent());
    }

    @Test
    void aWordOfSpamAloneIsAsSureAsItWasSeenOften() {
        // Robinson: (0.5 + n) / (1 + n), for n = 1 and 9; twice that less one is how far it is from the middle.
        assertEquals(0.5, weight(Map.of("ربح", new Counts(1, 0))));
        assertEquals(0.9, weight(Map.of("ربح", new Counts(9, 0))));
    }

    @Test
    void noWordIsSurerThanNinetyNineInAHundred() {
        assertEquals(
                0.98,
                opinion(new Counts(1_000, 1_000), Map.of("ربح", new Counts(1_000, 0)))
                        .orElseThrow()
                        .weight());
    }

    @Test
    void wordsOfBothSortsSayNothing() {
        assertEquals(Optional.empty(), opinion(ALL, Map.of("شكرا", new Counts(5, 5))));
    }

    @Test
    void sharesAreComparedAndNotNumbers() {
        assertEquals(
                Optional.empty(),
                opinion(new Counts(10, 1_000), Map.of("شكرا", new Counts(1, 100))),
                "a tenth of each");
        assertTrue(opinion(new Counts(10, 1_000), Map.of("ربح", new Counts(5, 100)))
                .isPresent());
    }

    @Test
    void wordsThatSpeakForACommentWeighAgainstThoseThatDoNot() {
        assertEquals(Optional.empty(), opinion(ALL, Map.of("ربح", new Counts(9, 0), "المقال", new Counts(0, 9))));
        assertEquals(
                0.98,
                weight(Map.of("ربح", new Counts(9, 0), "مضمون", new Counts(9, 0), "المقال", new Counts(0, 1))),
                0.01);
    }

    @Test
    void theFifteenStrongestDecide() {
        var counts = new HashMap<String, Counts>();
        for (var word = 0; word < 15; word++) {
            counts.put("spam" + word, new Counts(9, 0));
            counts.put("ham" + word, new Counts(0, 2));
        }

        var signal = opinion(ALL, counts).orElseThrow();

        assertEquals(15, signal.about().size());
        assertTrue(signal.about().stream().allMatch(told -> told.startsWith("spam")), signal.toString());
        assertEquals(1, signal.weight());
    }

    @Test
    void itSaysWhichWordsAndHowMuchEachSpeaksForSpam() {
        var signal = opinion(ALL, Map.of("ربح", new Counts(9, 0), "host:x.example", new Counts(1, 0)))
                .orElseThrow();

        assertEquals("words", signal.code());
        assertEquals(List.of("ربح 0.95", "host:x.example 0.75"), signal.about());
    }

    @Test
    void wordsThatSpeakForACommentDecideAsOthersDo() {
        var counts = new HashMap<String, Counts>();
        for (var word = 0; word < 15; word++) {
            counts.put("ham" + word, new Counts(0, 9));
            counts.put("spam" + word, new Counts(2, 0));
        }

        assertEquals(Optional.empty(), opinion(ALL, counts));
    }

    @Test
    void wordsThatSayNearlyNothingAreNotNamed() {
        var signal = opinion(ALL, Map.of("ربح", new Counts(9, 0), "شكرا", new Counts(5, 4)))
                .orElseThrow();

        assertEquals(List.of("ربح 0.95"), signal.about());
    }

    @Test
    void aWordIsAsSureAsItWasSeenInBothSorts() {
        // Robinson: (0.5 + 12 · 0.75) / (1 + 12).
        assertEquals(
                List.of("ربح 0.73"),
                opinion(ALL, Map.of("ربح", new Counts(9, 3))).orElseThrow().about());
    }

    private static double weight(Map<String, Counts> counts) {
        return opinion(ALL, counts).orElseThrow().weight();
    }

    private static Optional<Signal> opinion(Counts all, Map<String, Counts> counts) {
        var found = new HashMap<>(counts);
        found.put(SpamWordRepository.ALL, all);
        return SpamFilter.opinion(found);
    }
}
