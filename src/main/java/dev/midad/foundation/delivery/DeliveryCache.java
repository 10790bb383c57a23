package dev.midad.foundation.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.midad.foundation.changes.ContentChanged;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.LogRead;
import dev.midad.foundation.web.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
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
 * Keeps finished answers, by their address, until what they depend on changes. It is told of changes made here before
 * they are acknowledged, and of those made elsewhere by the log; while it hears nothing of the log, it knows that it
 * does not know. Whoever asks for what is being made waits for that, instead of making it as well.
 */
@ApplicationScoped
class DeliveryCache {

    /** How far an answer that is kept can be relied on. */
    enum Trust {
        /** Nothing that it depends on was changed, by any replica, up to less than a second ago. */
        CONFIRMED,
        /** Nobody has looked for a while. */
        UNKNOWN,
        /** The database cannot be asked. */
        CUT_OFF,
        /** It could not for too long. */
        NONE
    }

    // Below the second after which no replica may show what another has changed, and above the time between two looks.
    private static final Duration CONFIRMED_FOR = Duration.ofMillis(900);

    private static final Set<Integer> GONE = Set.of(404, 410);
    private static final long YEAR = Duration.ofDays(365).toNanos();

    /** In between, a connection that was cut is made anew. */
    static final Duration CUT_OFF_AFTER = Duration.ofSeconds(2);

    private final Cache<String, Answer> answers;
    // Each set is changed within the map's own lock of its tag, and by whoever has taken it out.
    private final ConcurrentHashMap<String, Set<Answer>> byTag = new ConcurrentHashMap<>();
    private final Map<String, Flight> flights = new HashMap<>();
    // Those too that nobody may board any more.
    private final Set<Flight> aloft = new HashSet<>();
    /** Who waits to learn whether what is kept still holds. */
    private final Set<Runnable> doubtful = ConcurrentHashMap.newKeySet();

    private final long maxStale;
    private volatile long confirmedAt = System.nanoTime() - CONFIRMED_FOR.toNanos();
    private volatile @Nullable Long nextMoment;

    DeliveryCache(DeliveryConfiguration configuration, MeterRegistry metrics) {
        this.maxStale = configuration.maxStale().toNanos();
        this.answers = Caffeine.newBuilder()
                .maximumWeight(configuration.cacheSize().asLongValue())
                .weigher((String key, Answer answer) -> answer.weight())
                .removalListener((key, answer, cause) -> {
                    if (answer != null) {
                        forget(answer);
                    }
                })
                // Others would have to be woken for it, which costs more than it takes.
                .executor(Runnable::run)
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(metrics, answers, "midad.delivery");
    }

    @Nullable
    Answer find(String key) {
        return answers.getIfPresent(key);
    }

    /** Whether the answer is kept by now. */
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

    /** Whether a time has come at which something else is to be shown, and what is kept may be from before it. */
    boolean isOverdue(long now) {
        return isPast(nextMoment, now);
    }

    /** Runs it, once, when the log has been read to its end, unless it is {@link #leave}d before. */
    void whenConfirmed(Runnable waiting) {
        doubtful.add(waiting);
    }

    /** Whether it was still waiting. */
    boolean leave(Runnable waiting) {
        return doubtful.remove(waiting);
    }

    private static boolean isPast(@Nullable Long moment, long now) {
        return moment != null && now - moment >= 0;
    }

    /** Nanoseconds until the next time that is planned; a year where none is. */
    long left(long now) {
        var moment = nextMoment;
        return moment == null ? YEAR : Math.max(0, moment - now);
    }

    /** Nanoseconds since nothing was known to have changed. */
    long unconfirmedFor(long now) {
        return now - confirmedAt;
    }

    /**
     * Joins those who wait for an answer, or begins to make it.
     *
     * @param seen what was {@link #find found} and would not do; an answer that has landed since will
     * @return the flight where the caller must make it and then {@link #land}, {@link #refuse} or {@link #end} it; null where
     *     another does, and {@code then} will be told
     */
    synchronized @Nullable Flight board(String key, @Nullable Answer seen, Consumer<Flight.Landing> then) {
        var flight = flights.get(key);
        if (flight != null) {
            flight.board(then);
            return null;
        }
        var landed = answers.policy().getIfPresentQuietly(key);
        if (landed != null && landed != seen) {
            then.accept(new Flight.Landing.Answered(landed, false, true));
            return null;
        }
        var own = new Flight(key);
        flights.put(key, own);
        aloft.add(own);
        return own;
    }

    /** For somebody who makes it for themselves alone. */
    synchronized Flight boardAlone(String key) {
        var own = new Flight(key);
        aloft.add(own);
        return own;
    }

    /**
     * The answer is there: it is kept, unless something that it depends on has changed since it was begun.
     *
     * @return how it is for whoever made it
     */
    Flight.Landing.Answered land(Flight flight, Answer answer) {
        List<Runnable> told = List.of();
        Flight.Landing.Answered landing;
        synchronized (this) {
            var unharmed = flight.unharmed(answer.tags());
            var isOvertaken = flight.isHarmed(unharmed);
            var isAwaited = isTakenDown(flight);
            if (isAwaited && !isOvertaken && !answer.hasEnded(System.nanoTime())) {
                keep(flight.key(), answer);
            }
            landing = new Flight.Landing.Answered(answer, isOvertaken, holds(answer));
            if (isAwaited) {
                told = flight.land(landing, unharmed);
            }
        }
        told.forEach(Runnable::run);
        return landing;
    }

    /** All who wait are refused. What is gone is kept no more, though nobody has told that it was taken away. */
    void refuse(Flight flight, ProblemException refusal) {
        if (GONE.contains(refusal.type().status())) {
            answers.invalidate(flight.key());
        }
        end(flight, new Flight.Landing.Refused(refusal));
    }

    /** There is no answer that could be kept. */
    void end(Flight flight, Flight.Landing landing) {
        List<Runnable> told = List.of();
        synchronized (this) {
            if (isTakenDown(flight)) {
                told = flight.land(landing, 0);
            }
        }
        told.forEach(Runnable::run);
    }

    private boolean isTakenDown(Flight flight) {
        flights.remove(flight.key(), flight);
        return aloft.remove(flight);
    }

    void changed(@Observes ContentChanged change) {
        drop(change.kind(), change.id(), change.within());
    }

    void read(@Observes LogRead read) {
        // What was made before a time that has come shows what was before it.
        // It may have come during the reading, behind which the next one is known.
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
            // Rules for comments are handed down, and names stand in whatever lies below.
            case PUBLICATION, SECTION -> dropAll();
            case AUTHOR, TAG -> drop(Set.of(kind.tag() + ':' + id, kind.tag() + 's'));
            case ARTICLE -> drop(Set.of("article:" + id, "articles"));
            case COMMENT -> drop(Set.of("comments:" + within, "article:" + within));
        }
    }

    private synchronized void drop(Set<String> tags) {
        aloft.forEach(flight -> flight.changed(tags));
        for (var tag : tags) {
            var dependent = byTag.remove(tag);
            if (dependent != null) {
                dependent.forEach(answer -> answers.asMap().remove(answer.key(), answer));
            }
        }
    }

    private synchronized void dropAll() {
        aloft.forEach(flight -> flight.changed(null));
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
