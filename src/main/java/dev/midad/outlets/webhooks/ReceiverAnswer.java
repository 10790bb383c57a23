package dev.midad.outlets.webhooks;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Holds the outcome of an attempt.
 *
 * @param failure null where the receiver took the delivery
 * @param beginning the beginning of the answer's body
 * @param retryAfter the pause that the answer asks for
 */
record ReceiverAnswer(
        @Nullable Integer status,
        @Nullable AttemptFailure failure,
        String beginning,
        @Nullable Duration retryAfter) {

    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    static ReceiverAnswer none(AttemptFailure failure) {
        return new ReceiverAnswer(null, failure, "", null);
    }

    static ReceiverAnswer of(int status, String beginning, @Nullable Duration retryAfter) {
        return new ReceiverAnswer(
                status, status / HUNDRED == SUCCESS ? null : AttemptFailure.of(status), beginning, retryAfter);
    }
}
