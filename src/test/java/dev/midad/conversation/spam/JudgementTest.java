package dev.midad.conversation.spam;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementTest {

    @Test
    void doubtsAddUpAndNeverToMoreThanCertainty() {
        assertEquals(0, score());
        assertEquals(0.6, score(0.6), 1e-9);
        assertEquals(0.88, score(0.6, 0.7), 1e-9);
        assertEquals(1, score(0.6, 1, 0.7), 1e-9);
    }

    private static double score(double... weights) {
        var signals = Arrays.stream(weights)
                .mapToObj(weight -> Signal.of("links", weight, List.of()))
                .toList();
        return Judgement.of(signals, false).score();
    }
}
