package dev.midad.foundation.reading;

import dev.midad.foundation.changes.ContentChanged;
import dev.midad.foundation.changes.LogRead;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Knows what a standby must have before it may answer: every change that this replica has made, and every change of
 * other replicas up to less than a second ago. Decides as well how long a standby that is behind or away is not asked.
 */
@ApplicationScoped
class StandbyState {

    private static final Logger LOG = Logger.getLogger(StandbyState.class);
    // This is below the second after which no replica may show content that another has changed, and above the time
    // between two readings of the change log.
    static final Duration KNOWN_FOR = Duration.ofMillis(900);
    private static final Duration PAUSE_WHEN_AWAY = Duration.ofSeconds(2);
    private static final Duration PAUSE_WHEN_BEHIND = Duration.ofMillis(5);

    private final AtomicLong changedHere = new AtomicLong(System.nanoTime());
    private final AtomicLong notBefore = new AtomicLong(System.nanoTime());
    private volatile boolean isAway;
    private volatile @Nullable LogRead lastRead;
    private volatile long changedElsewhere = System.nanoTime();

    /**
     * Notes a change of this replica before any cache drops its answers: a reader who then asks anew must not get the
     * dropped content from the standby.
     */
    void changed(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ContentChanged change) {
        latest(changedHere, System.nanoTime());
    }

    void read(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) LogRead read) {
        if (read.isAnew() || !read.changes().isEmpty()) {
            changedElsewhere = read.began();
        }
        lastRead = read;
    }

    /** Returns the last reading of the change log, with which a standby is compared; null before the first. */
    @Nullable
    LogRead lastRead() {
        return lastRead;
    }

    boolean isLeftAlone() {
        return System.nanoTime() - notBefore.get() < 0;
    }

    boolean isAbreast(@Nullable StandbyPosition of) {
        var read = lastRead;
        if (of == null || read == null) {
            return false;
        }
        var now = System.nanoTime();
        return now - of.began() < KNOWN_FOR.toNanos()
                && of.began() - changedHere.get() > 0
                && of.began() - changedElsewhere >= 0
                && (read.nextMoment() == null || now - read.nextMoment() < 0)
                && of.isBefore(read.primary().nextMoment(), now);
    }

    void tellAnswered() {
        if (isAway) {
            isAway = false;
        }
    }

    void tellBehind() {
        latest(notBefore, System.nanoTime() + PAUSE_WHEN_BEHIND.toNanos());
    }

    void tellAway(Throwable gone) {
        if (!isAway) {
            LOG.warnf("The standby does not answer, and the database is asked in its place: %s", gone.getMessage());
        }
        isAway = true;
        latest(notBefore, System.nanoTime() + PAUSE_WHEN_AWAY.toNanos());
    }

    private static void latest(AtomicLong time, long nanos) {
        time.accumulateAndGet(nanos, (one, other) -> one - other > 0 ? one : other);
    }
}
