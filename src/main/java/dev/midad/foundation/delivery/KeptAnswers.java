package dev.midad.foundation.delivery;

import dev.midad.foundation.database.DatabaseAwayException;
import dev.midad.foundation.web.EdgeProblems;
import dev.midad.foundation.web.FrameworkRefusals;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.RefusalListener;
import dev.midad.foundation.web.RequestIds;
import io.quarkus.arc.All;
import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives kept answers before anything else looks at the request. Of several requests for the same address, it lets only
 * one through to have the answer made.
 */
@ApplicationScoped
class KeptAnswers implements RefusalListener {

    /** Runs after the framework has answered cross-origin requests, and before everything that needs a thread. */
    private static final int AFTER_CORS = 290;

    private static final String PENDING = "midad.pending-answer";
    private static final String TIMES_ASKED = "midad.times-asked";
    private static final int MOST_TIMES_ASKED = 3;
    // The clocks of two machines drift apart: an answer that ends at a planned time is checked before that can matter.
    private static final long LOOKED_UP_EACH = Duration.ofMinutes(1).toNanos();

    /** Holds one request for a kept answer. */
    private record Asked(RoutingContext context, DeliveryRoutes.Address address, String key) {}

    private final DeliveryRoutes routes;
    private final DeliveryCache cache;
    private final AnswerMaker maker;
    private final Overload overload;
    private final EdgeProblems problems;
    private final AnswerSender sender;
    private final Map<String, AsyncReader> readers;

    KeptAnswers(
            DeliveryRoutes routes,
            DeliveryCache cache,
            AnswerMaker maker,
            Overload overload,
            EdgeProblems problems,
            AnswerSender sender,
            @All List<AsyncReader> readers) {
        this.routes = routes;
        this.cache = cache;
        this.maker = maker;
        this.overload = overload;
        this.problems = problems;
        this.sender = sender;
        this.readers = readers.stream().collect(Collectors.toUnmodifiableMap(AsyncReader::path, reader -> reader));
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_CORS);
    }

    @Override
    public void refused(RoutingContext context, ProblemException refusal) {
        var making = pendingAnswer(context);
        if (making != null) {
            cache.refuse(making, refusal);
        }
    }

    /** Returns the pending answer that the request makes; null where its answer is not to be kept. */
    static @Nullable PendingAnswer pendingAnswer(RoutingContext context) {
        return context.get(PENDING);
    }

    private void handle(RoutingContext context) {
        var request = context.request();
        var isReading = HttpMethod.GET.equals(request.method()) || HttpMethod.HEAD.equals(request.method());
        var address = isReading ? routes.find(request.uri()) : null;
        if (address == null || !address.isTaken(request.getHeader(HttpHeaders.ACCEPT))) {
            context.next();
        } else {
            measureAs(address.path(), context);
            answer(new Asked(context, address, address.key()));
        }
    }

    /**
     * Sets the route by which metrics count the request, as JAX-RS would: a metric for each article would be too many.
     */
    private static void measureAs(String path, RoutingContext context) {
        var metric = HttpRequestMetric.getRequestMetric(context);
        if (metric != null) {
            metric.setTemplatePath(path);
        }
    }

    private void answer(Asked asked) {
        var context = asked.context();
        if (context.response().closed()) {
            return;
        }
        // These are read before the answer is looked up, because the cache changes them after it has dropped answers.
        var now = System.nanoTime();
        var isOverdue = cache.isOverdue(now);
        var trust = cache.trust(now);
        var kept = cache.find(asked.key());
        if (kept == null || kept.hasEnded(now) || isOverdue) {
            join(asked, kept);
            return;
        }
        switch (trust) {
            case CONFIRMED -> {
                // The answer holds as it is where a check has failed already, or where the server is too busy to make
                // it anew.
                if (!overload.isFull() && kept.isToBeLookedUp(now, LOOKED_UP_EACH) && !isAskedAgain(context)) {
                    join(asked, kept);
                } else {
                    sender.give(context, kept.lasting(), AnswerSender.Standing.CONFIRMED);
                }
            }
            case CUT_OFF -> sender.give(context, kept, AnswerSender.Standing.UNCONFIRMED);
            case UNKNOWN -> awaitTrust(asked);
            case NONE -> join(asked, kept);
        }
    }

    /** Waits until the log is read, or until it is certain that it cannot be. */
    private void awaitTrust(Asked asked) {
        var vertx = asked.context().vertx();
        var there = vertx.getOrCreateContext();
        Runnable again = () -> there.runOnContext(unused -> answer(asked));
        cache.whenConfirmed(again);
        // The log may have been read just before the callback was added.
        var left = cache.trust(System.nanoTime()) == DeliveryCache.Trust.UNKNOWN
                ? DeliveryCache.CUT_OFF_AFTER.toMillis()
                : 1;
        vertx.setTimer(left, unused -> {
            if (cache.leave(again)) {
                again.run();
            }
        });
    }

    private void join(Asked asked, @Nullable Answer seen) {
        var context = asked.context();
        var there = context.vertx().getOrCreateContext();
        var making = cache.join(asked.key(), seen, outcome -> there.runOnContext(unused -> completed(asked, outcome)));
        if (making == null) {
            return;
        }
        begin(context, making);
        var reader = readers.get(asked.address().path());
        if (reader == null) {
            context.next();
        } else if (overload.hasPlace(context)) {
            read(asked, reader, making, seen);
        } else {
            refuse(context, making, Overload.refusal());
        }
    }

    /** Begins the making, and makes sure that the waiting requests are told however this request ends. */
    private void begin(RoutingContext context, PendingAnswer making) {
        context.put(PENDING, making);
        context.addEndHandler(ended -> cache.end(
                making, ended.succeeded() ? new PendingAnswer.Outcome.Nothing() : new PendingAnswer.Outcome.Again()));
    }

    private void refuse(RoutingContext context, PendingAnswer making, ProblemException refusal) {
        cache.refuse(making, refusal);
        problems.answer(context, refusal);
    }

    /** Reads the answer without a thread where possible; every other request goes on to its resource method. */
    private void read(Asked asked, AsyncReader reader, PendingAnswer making, @Nullable Answer seen) {
        var context = asked.context();
        RequestIds.write(context);
        var address = asked.address();
        var reading = reader.read(address.variables().get(0), address.parameters());
        if (reading == null) {
            context.next();
            return;
        }
        reading.map(found -> found.map(view -> maker.of(making, view))).onComplete(made -> {
            if (made.succeeded() && made.result().isPresent()) {
                completed(asked, cache.complete(making, made.result().get()));
            } else if (made.cause() instanceof DatabaseAwayException) {
                refuseWhileAway(asked, making, seen);
            } else if (!context.response().closed()) {
                context.next();
            }
        });
    }

    /** Gives the kept answer as it is where it was only to be checked; refuses the request otherwise. */
    private void refuseWhileAway(Asked asked, PendingAnswer making, @Nullable Answer seen) {
        if (seen != null && cache.holds(seen) && mayAskAgain(asked.context())) {
            cache.end(making, new PendingAnswer.Outcome.Again());
            answer(asked);
        } else {
            refuse(asked.context(), making, FrameworkRefusals.databaseAway());
        }
    }

    private void completed(Asked asked, PendingAnswer.Outcome outcome) {
        var context = asked.context();
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        if (outcome instanceof PendingAnswer.Outcome.Answered made) {
            sender.give(
                    context,
                    made.answer(),
                    isOvertaken(made) ? AnswerSender.Standing.OVERTAKEN : AnswerSender.Standing.CONFIRMED);
        } else if (outcome instanceof PendingAnswer.Outcome.Refused refused) {
            problems.answer(context, refused.refusal());
        } else if (outcome instanceof PendingAnswer.Outcome.Again && mayAskAgain(context)) {
            answer(asked);
        } else {
            begin(context, cache.joinAlone(asked.key()));
            context.next();
        }
    }

    /** Returns whether the answer is out of date by now: waiting requests are told a little after it completed. */
    private boolean isOvertaken(PendingAnswer.Outcome.Answered made) {
        return made.isOvertaken() || (made.isKept() && !cache.holds(made.answer()));
    }

    private static boolean isAskedAgain(RoutingContext context) {
        return context.get(TIMES_ASKED) != null;
    }

    /**
     * Returns whether the request may wait once more. After three times it makes its own answer, because the content
     * changes faster than a shared answer can be made.
     */
    private static boolean mayAskAgain(RoutingContext context) {
        int times = context.get(TIMES_ASKED, 1);
        context.put(TIMES_ASKED, times + 1);
        return times < MOST_TIMES_ASKED;
    }
}
