package dev.midad.outlets.webhooks;

import dev.midad.foundation.reach.RetryAfter;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads the beginning of one answer within the timeout, and closes the connection on the rest. */
final class AnswerReading {

    private static final int MOST_BYTES = 1_024;
    private static final String NUL = "\0";

    private final Promise<ReceiverAnswer> promise = Promise.promise();
    private final Buffer beginning = Buffer.buffer();
    private volatile @Nullable HttpClientRequest request;
    private volatile @Nullable HttpClientResponse response;

    AnswerReading(Vertx vertx, Duration timeout) {
        var timer = vertx.setTimer(timeout.toMillis(), late -> stop());
        promise.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    Future<ReceiverAnswer> answer() {
        return promise.future();
    }

    boolean isOver() {
        return promise.future().isComplete();
    }

    void fail(AttemptFailure failure) {
        promise.tryComplete(ReceiverAnswer.none(failure));
    }

    void begin(HttpClientRequest sending, Buffer body) {
        request = sending;
        if (isOver()) {
            sending.reset();
            return;
        }
        sending.response().onSuccess(this::read).onFailure(broken -> fail(AttemptFailure.BROKEN_OFF));
        sending.send(body);
    }

    private void read(HttpClientResponse answering) {
        response = answering;
        answering.exceptionHandler(broken -> finish(answering));
        answering.endHandler(end -> finish(answering));
        answering.handler(part -> keep(part, answering));
    }

    private synchronized void keep(Buffer part, HttpClientResponse answering) {
        beginning.appendBuffer(part.slice(0, Math.min(part.length(), MOST_BYTES - beginning.length())));
        if (beginning.length() >= MOST_BYTES) {
            finish(answering);
            answering.request().connection().close();
        }
    }

    /**
     * Ends the reading when the time is over. A status that has come by then counts, even if the body is not complete.
     */
    private void stop() {
        var answering = response;
        if (answering == null) {
            fail(AttemptFailure.TOO_SLOW);
        } else {
            finish(answering);
        }
        var sending = request;
        if (sending != null) {
            sending.connection().close();
        }
    }

    private synchronized void finish(HttpClientResponse answering) {
        // A text in PostgreSQL takes every character but this one.
        var text = beginning.toString(StandardCharsets.UTF_8).replace(NUL, "");
        promise.tryComplete(
                ReceiverAnswer.of(answering.statusCode(), text, RetryAfter.read(answering.getHeader("retry-after"))));
    }
}
