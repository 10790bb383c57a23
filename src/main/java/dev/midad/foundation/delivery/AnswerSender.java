package dev.midad.foundation.delivery;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Sends a finished answer in the coding that the client accepts. */
@Singleton
class AnswerSender {

    /** Says how an answer relates to what is published now. */
    enum Standing {
        /** Nothing that the answer depends on is known to have changed. */
        CONFIRMED,
        /** It cannot be known at present whether something has changed. */
        UNCONFIRMED,
        /** Something has changed since the making began: no cache may give the answer to others. */
        OVERTAKEN,
        /** The answer stays as it is while the program runs. */
        UNCHANGING,
        /** The answer is as it is for ever: its address has the hash of its bytes. */
        IMMUTABLE
    }

    private static final CharSequence AGE = HttpHeaders.createOptimized("age");
    private static final CharSequence WARNING = HttpHeaders.createOptimized("warning");
    private static final CharSequence REVALIDATION_FAILED =
            HttpHeaders.createOptimized("111 - \"Revalidation Failed\"");

    private final DeliveryCache cache;

    AnswerSender(DeliveryCache cache) {
        this.cache = cache;
    }

    void give(RoutingContext context, Answer answer, Standing standing) {
        var coding = answer.coding(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
        if (answer.isUnpacked(coding) && !answer.isKnown(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            var wasKept = cache.holds(answer);
            context.vertx().executeBlocking(() -> answer.body(coding), false).onComplete(packed -> {
                if (!context.response().closed()) {
                    var isDropped = wasKept && !cache.holds(answer);
                    send(context, answer, coding, isDropped ? Standing.OVERTAKEN : standing);
                }
            });
        } else {
            send(context, answer, coding, standing);
        }
    }

    private void send(RoutingContext context, Answer answer, Coding coding, Standing standing) {
        var now = System.nanoTime();
        var request = context.request();
        var response = context.response();
        var headers = response.headers();
        answer.writeHeaders(headers);
        headers.set(
                HttpHeaders.CACHE_CONTROL,
                switch (standing) {
                    case CONFIRMED -> answer.cacheControl(now, cache.left(now));
                    case UNCONFIRMED -> Answer.UNCONFIRMED;
                    case OVERTAKEN -> Answer.OVERTAKEN;
                    case UNCHANGING -> Answer.UNCHANGING;
                    case IMMUTABLE -> Answer.IMMUTABLE;
                });
        if (standing == Standing.UNCONFIRMED) {
            headers.set(
                    AGE,
                    Long.toString(Duration.ofNanos(cache.unconfirmedFor(now)).toSeconds()));
            headers.set(WARNING, REVALIDATION_FAILED);
        }
        response.setStatusCode(answer.status());
        if (!answer.hasBody()) {
            response.end();
            return;
        }
        headers.set(HttpHeaders.ETAG, answer.etag(coding));
        if (answer.isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        headers.set(HttpHeaders.CONTENT_TYPE, answer.mediaType());
        if (coding != Coding.IDENTITY) {
            headers.set(HttpHeaders.CONTENT_ENCODING, coding.token());
        }
        var body = answer.body(coding);
        if (HttpMethod.HEAD.equals(request.method())) {
            headers.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
            response.end();
        } else {
            response.end(body);
        }
    }
}
