package dev.midad.outlets.webhooks;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 *
 * @param failure null where the delivery was taken
 * @param beginning of the answer's body
 * @param retryAfter what the answer asks for
 */
record Answer(
        @Nullable Integer status,
        @Nullable AttemptFailure failure,
        String beginning,
        @Nullable Duration retryAfter) {

    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    static Answer none(AttemptFailure failure) {
        return new Answer(null, failure, "", null);
    }

    static Answer of(int status, String beginning, @Nullable Duration retryAfter) {
        return new Answer(
                status, status / HUNDRED == SUCCESS ? null : AttemptFailure.of(status), beginning, retryAfter);
    }
}
