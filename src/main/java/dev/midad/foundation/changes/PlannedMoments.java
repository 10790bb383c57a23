package dev.midad.foundation.changes;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Has planned moments announced when they come, on every replica; a lock on what changes decides which replica announces
 * it. The reading of the change log tells of the next moment, so that nothing else is asked until then.
 */
@ApplicationScoped
class PlannedMoments {

    private static final WokenThread.Pace PACE = WokenThread.Pace.prompt(Duration.ofSeconds(8));
    // What changes in quick succession may bring new moments, and is looked at together.
    private static final long SPACING_NANOSECONDS = 500_000_000;

    private final Event<MomentCame> came;
    private final boolean isScheduling;
    private @Nullable WokenThread announcing;

    // Only the thread that reads the log uses the three fields below.
    private @Nullable Instant next;
    private boolean isOwed;
    private long toldAt;

    /** @param isScheduling whether this replica does what is due by the clock; others do it as well */
    PlannedMoments(
            Event<MomentCame> came,
            @ConfigProperty(name = "quarkus.scheduler.enabled", defaultValue = "true") boolean isScheduling) {
        this.came = came;
        this.isScheduling = isScheduling;
    }

    /**
     * Wakes the thread where a moment has come by the database's clock. A change may have planned one that was over
     * before the log was read.
     */
    void read(@Observes LogRead read) {
        isOwed |= read.isNews() || (next != null && !read.primary().clock().isBefore(next));
        next = read.primary().nextMoment();
        if (isScheduling && isOwed && (announcing == null || read.began() - toldAt >= SPACING_NANOSECONDS)) {
            isOwed = false;
            toldAt = read.began();
            wake();
        }
    }

    private void wake() {
        if (announcing == null) {
            announcing = WokenThread.start("planned-moments", PACE, this::announce);
        } else {
            announcing.wake();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (announcing != null) {
            announcing.stop();
            announcing.join();
        }
    }

    private Duration announce() {
        came.fire(new MomentCame());
        return WokenThread.IDLE;
    }
}
