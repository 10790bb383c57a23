package dev.midad.outlets.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the status of an answer says of an attempt. */
class ReceiverAnswerTest {

    @ParameterizedTest
    @CsvSource({
        "199, REFUSED",
        "200, ",
        "204, ",
        "299, ",
        "300, REDIRECTED",
        "308, REDIRECTED",
        "399, REDIRECTED",
        "400, REFUSED",
        "404, REFUSED",
        "410, GONE",
        "500, REFUSED"
    })
    void onlyAStatusOf2xxTakesADelivery(int status, AttemptFailure failure) {
        var pause = Duration.ofMinutes(1);

        assertEquals(new ReceiverAnswer(status, failure, "شكرًا", pause), ReceiverAnswer.of(status, "شكرًا", pause));
    }

    @Test
    void whereNoAnswerCameThereIsNoStatus() {
        assertEquals(
                new ReceiverAnswer(null, AttemptFailure.TOO_SLOW, "", null),
                ReceiverAnswer.none(AttemptFailure.TOO_SLOW));
    }

    @ParameterizedTest
    @EnumSource
    void aFailureIsFoundByItsWord(AttemptFailure failure) {
        assertEquals(failure, AttemptFailure.tagged(failure.tag()));
    }

    @Test
    void anUnknownWordIsNoFailure() {
        assertThrows(NoSuchElementException.class, () -> AttemptFailure.tagged("bored"));
    }
}
