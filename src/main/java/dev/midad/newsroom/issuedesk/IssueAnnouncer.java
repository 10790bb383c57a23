package dev.midad.newsroom.issuedesk;

import dev.midad.foundation.changes.MomentCame;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Announces planned issues whose moment has come; every replica looks for them, and a lock on the row decides who tells. */
@ApplicationScoped
class IssueAnnouncer {

    private static final Logger LOG = Logger.getLogger(IssueAnnouncer.class);
    private static final int BATCH = 100;

    private final SettleIssue settling;

    IssueAnnouncer(SettleIssue settling) {
        this.settling = settling;
    }

    void announce(@Observes MomentCame event) {
        settling.due(BATCH).forEach(this::announce);
    }

    private void announce(UUID id) {
        try {
            settling.settle(id);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "The planned moment of issue %s could not be announced", id);
        }
    }
}
