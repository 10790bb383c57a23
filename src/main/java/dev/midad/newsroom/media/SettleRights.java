package dev.midad.newsroom.media;

import dev.midad.foundation.changes.MomentCame;
import dev.midad.foundation.database.DatabaseClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Tells the log when rights to a medium have begun or ended. Readers are refused from the very moment, whether this runs
 * or not; apps and receivers of webhooks learn it by this.
 */
@ApplicationScoped
class SettleRights {

    private static final Logger LOG = Logger.getLogger(SettleRights.class);
    private static final int BATCH = 100;

    private final MediaRepository media;
    private final MediaLog log;
    private final DatabaseClock clock;

    SettleRights(MediaRepository media, MediaLog log, DatabaseClock clock) {
        this.media = media;
        this.log = log;
        this.clock = clock;
    }

    void settle(@Observes MomentCame event) {
        var due = due();
        while (!due.isEmpty()) {
            var settled = due.stream().filter(this::isSettled).count();
            due = settled == 0 ? List.of() : due();
        }
    }

    private List<UUID> due() {
        return QuarkusTransaction.requiringNew().call(() -> media.listDue(clock.now(), BATCH));
    }

    private boolean isSettled(UUID id) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> settle(id));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "The end of the rights to medium %s could not be told", id);
            return false;
        }
    }

    private boolean settle(UUID id) {
        var medium = media.findLocked(id).orElse(null);
        var now = clock.now();
        if (medium == null || medium.nextChange == null || medium.nextChange.isAfter(now)) {
            return false;
        }
        medium.nextChange = medium.rights().nextAfter(now);
        log.settled(medium);
        return true;
    }
}
