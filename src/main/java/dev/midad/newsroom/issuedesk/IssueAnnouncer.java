package dev.midad.newsroom.issuedesk;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks every second, on every replica, for planned issues whose moment has come; a lock on the row decides who tells. */
@ApplicationScoped
class IssueAnnouncer {

    private static final Logger LOG = Logger.getLogger(IssueAnnouncer.class);
    private static final int BATCH = 100;

    private final SettleIssue settling;

    IssueAnnouncer(SettleIssue settling) {
        this.settling = settling;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void announce() {
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
