package dev.midad.foundation.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.midad.foundation.changes.ContentChanged;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.LogRead;
import dev.midad.foundation.web.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps finished answers, by their address, until something that they depend on changes. It learns of this replica's
 * changes before they are acknowledged, and of other replicas' changes from the change log. While the log cannot be
 * read, the cache says so. A request for an answer that is being made waits for it instead of making it again.
 */
@ApplicationScoped
class DeliveryCache {

    /** Says how far a kept answer can be trusted. */
    enum Trust {
        /** No replica changed anything that the answer depends on, up to less than a second ago. */
        CONFIRMED,
        /** The log has not been read for a while. */
        UNKNOWN,
        /** The database cannot be asked at present. */
        CUT_OFF,
        /** The database could not be asked for too long. */
        NONE
    }

    // This is below the second after which no replica may show content that another has changed, and above the time
    // between two readings of the log.
    private static final Duration CONFIRMED_FOR = Duration.ofMillis(900);

    private static final Set<Integer> GONE = Set.of(404, 410);
    private static final long MOST_WEIGHT = 128 * 1024 * 1024;
    private static final long YEAR = Duration.ofDays(365).toNanos();

    /** Leaves enough time for a connection that was cut to be opened anew. */
    static final Duration CUT_OFF_AFTER = Duration.ofSeconds(2);

    private final Cache<String, Answer> answers;
    // A set is changed only under the map's lock of its tag, or by the caller that has removed it from the map.
    private final ConcurrentHashMap<String, Set<Answer>> byTag = new ConcurrentHashMap<>();
    private final Map<String, PendingAnswer> joinable = new HashMap<>();
    // This also holds the pending answers that no request may join any more.
    private final Set<PendingAnswer> pending = new HashSet<>();
    /** Holds the callbacks of requests that wait to learn whether a kept answer still holds. */
    private final Set<Runnable> doubtful = ConcurrentHashMap.newKeySet();

    private final long maxStale;
    private volatile long confirmedAt = System.nanoTime() - CONFIRMED_FOR.toNanos();
    private volatile @Nullable Long nextMoment;

    DeliveryCache(DeliveryConfiguration configuration, MeterRegistry metrics) {
        this.maxStale = configuration.maxStale().toNanos();
        this.answers = Caffeine.newBuilder()
                .maximumWeight(mostWeight(configuration))
                .weigher((String key, Answer answer) -> answer.weight())
                .removalListener((key, answer, cause) -> {
                    if (answer != null) {
                        forget(answer);
                    }
                })
                // Waking another thread would cost more than the work itself.
                .executor(Runnable::run)
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(metrics, answers, "midad.delivery");
    }

    private static long mostWeight(DeliveryConfiguration configuration) {
        return configuration
                .cacheSize()
                .map(MemorySize::asLongValue)
                // A small heap is that of a small machine.
                .orElseGet(() -> Math.min(MOST_WEIGHT, Runtime.getRuntime().maxMemory() / 4));
    }

    @Nullable
    Answer find(String key) {
        return answers.getIfPresent(key);
    }

    /** Returns whether this very answer is kept. */
    boolean holds(Answer answer) {
        return answers.policy().getIfPresentQuietly(answer.key()) == answer;
    }

    Trust trust(long now) {
        var confirmed = confirmedAt;
        if (now - confirmed < CONFIRMED_FOR.toNanos()) {
            return Trust.CONFIRMED;
        }
        if (now - confirmed < CUT_OFF_AFTER.toNanos()) {
            return Trust.UNKNOWN;
        }
        return now - confirmed < maxStale ? Trust.CUT_OFF : Trust.NONE;
    }

    /**
     * Returns whether a planned time has passed since the last reading of the log, so that a kept answer may be out of
     * date.
     */
    boolean isOverdue(long now) {
        return isPast(nextMoment, now);
    }

    /** Runs the callback once, when the log has been read to its end, unless {@link #leave} removes it first. */
    void whenConfirmed(Runnable waiting) {
        doubtful.add(waiting);
    }

    /** Removes the callback, and returns whether it was still waiting. */
    boolean leave(Runnable waiting) {
        return doubtful.remove(waiting);
    }

    private static boolean isPast(@Nullable Long moment, long now) {
        return moment != null && now - moment >= 0;
    }

    /** Returns the nanoseconds until the next time that is planned; a year where none is. */
    long left(long now) {
        var moment = nextMoment;
        return moment == null ? YEAR : Math.max(0, moment - now);
    }

    /** Returns the nanoseconds since the cache last knew of every change. */
    long unconfirmedFor(long now) {
        return now - confirmedAt;
    }

    /**
     * Joins the requests that wait for an answer, or begins to make it.
     *
     * @param seen the answer that was {@link #find found} and would not do; an answer that has completed since will
     * @return the pending answer where the caller must make it and then {@link #complete}, {@link #refuse} or {@link
     *     #end} it; null where another request does, and {@code then} will be told
     */
    synchronized @Nullable PendingAnswer join(String key, @Nullable Answer seen, Consumer<PendingAnswer.Outcome> then) {
        var making = joinable.get(key);
        if (making != null) {
            making.join(then);
            return null;
        }
        var completed = answers.policy().getIfPresentQuietly(key);
        if (completed != null && completed != seen) {
            then.accept(new PendingAnswer.Outcome.Answered(completed, false, true));
            return null;
        }
        var own = new PendingAnswer(key);
        joinable.put(key, own);
        pending.add(own);
        return own;
    }

    /** Begins an answer that a request makes for itself alone. */
    synchronized PendingAnswer joinAlone(String key) {
        var own = new PendingAnswer(key);
        pending.add(own);
        return own;
    }

    /**
     * Takes the finished answer, and keeps it unless something that it depends on has changed since it was begun.
     *
     * @return the outcome for the request that made it
     */
    PendingAnswer.Outcome.Answered complete(PendingAnswer making, Answer answer) {
        List<Runnable> told = List.of();
        PendingAnswer.Outcome.Answered outcome;
        synchronized (this) {
            var unaffected = making.unaffected(answer.tags());
            var isOvertaken = making.isAffected(unaffected);
            var isAwaited = isStillPending(making);
            if (isAwaited && !isOvertaken && !answer.hasEnded(System.nanoTime())) {
                keep(making.key(), answer);
            }
            outcome = new PendingAnswer.Outcome.Answered(answer, isOvertaken, holds(answer));
            if (isAwaited) {
                told = making.complete(outcome, unaffected);
            }
        }
        told.forEach(Runnable::run);
        return outcome;
    }

    /** Refuses all requests that wait. An answer about content that is gone is dropped, even if no change told so. */
    void refuse(PendingAnswer making, ProblemException refusal) {
        if (GONE.contains(refusal.type().status())) {
            answers.invalidate(making.key());
        }
        end(making, new PendingAnswer.Outcome.Refused(refusal));
    }

    /** Ends the making without an answer that could be kept. */
    void end(PendingAnswer making, PendingAnswer.Outcome outcome) {
        List<Runnable> told = List.of();
        synchronized (this) {
            if (isStillPending(making)) {
                told = making.complete(outcome, 0);
            }
        }
        told.forEach(Runnable::run);
    }

    private boolean isStillPending(PendingAnswer making) {
        joinable.remove(making.key(), making);
        return pending.remove(making);
    }

    void changed(@Observes ContentChanged change) {
        drop(change.kind(), change.id(), change.within());
    }

    void read(@Observes LogRead read) {
        // An answer that was made before a planned time shows the content of before that time. The time may have passed
        // during this reading, after which the next one is known.
        if (read.isAnew() || isPast(nextMoment, System.nanoTime())) {
            dropAll();
        }
        nextMoment = read.nextMoment();
        read.changes().forEach(change -> drop(change.kind(), change.id(), change.within()));
        confirmedAt = read.began();
        List.copyOf(doubtful).forEach(one -> {
            if (doubtful.remove(one)) {
                one.run();
            }
        });
    }

    private void drop(ContentKind kind, UUID id, @Nullable UUID within) {
        switch (kind) {
            case DRAFT, SUBMISSION -> {}
            // Sections inherit the rules for comments, and their names stand in all content below them.
            case PUBLICATION, SECTION -> dropAll();
            case AUTHOR, TAG -> drop(Set.of(kind.tag() + ':' + id, kind.tag() + 's'));
            case MEDIA -> drop(Set.of("media:" + id));
            case ISSUE -> drop(Set.of("issue:" + id, "issues"));
            case FRONT -> drop(Set.of("front:" + id, "fronts"));
            case PAGE -> drop(Set.of("page:" + id, "pages"));
            case MENU -> drop(Set.of("menu:" + id, "menus"));
            case REDIRECT -> drop(Set.of("redirects"));
            case ARTICLE -> drop(Set.of("article:" + id, "articles"));
            case COMMENT -> drop(Set.of("comments:" + within, "article:" + within));
        }
    }

    private synchronized void drop(Set<String> tags) {
        pending.forEach(making -> making.changed(tags));
        for (var tag : tags) {
            var dependent = byTag.remove(tag);
            if (dependent != null) {
                dependent.forEach(answer -> answers.asMap().remove(answer.key(), answer));
            }
        }
    }

    private synchronized void dropAll() {
        pending.forEach(making -> making.changed(null));
        byTag.clear();
        answers.invalidateAll();
    }

    private void keep(String key, Answer answer) {
        for (var tag : answer.tags()) {
            byTag.compute(tag, (unused, others) -> {
                var all = others == null ? new HashSet<Answer>() : others;
                all.add(answer);
                return all;
            });
        }
        answers.put(key, answer);
    }

    private void forget(Answer answer) {
        for (var tag : answer.tags()) {
            byTag.computeIfPresent(tag, (unused, others) -> {
                others.remove(answer);
                return others.isEmpty() ? null : others;
            });
        }
    }
}
