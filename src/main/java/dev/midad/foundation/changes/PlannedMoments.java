package dev.midad.foundation.changes;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
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
    private @Nullable WokenThread announcing;

    // Only the thread that reads the log uses the three fields below.
    private @Nullable Instant next;
    private boolean isOwed;
    private long toldAt;

    PlannedMoments(Event<MomentCame> came) {
        this.came = came;
    }

    /**
     * Wakes the thread where a moment has come by the database's clock. A change may have planned one that was over
     * before the log was read.
     */
    void read(@Observes LogRead read) {
        isOwed |= read.isNews() || (next != null && !read.primary().clock().isBefore(next));
        next = read.primary().nextMoment();
        if (isOwed && (announcing == null || read.began() - toldAt >= SPACING_NANOSECONDS)) {
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
