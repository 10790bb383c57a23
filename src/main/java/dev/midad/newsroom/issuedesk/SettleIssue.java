package dev.midad.newsroom.issuedesk;

import dev.midad.foundation.database.DatabaseClock;
import dev.midad.newsroom.publication.Publications;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Announces planned issues whose moment has come. Readers have them from the very moment, by the clock; this tells those
 * who follow the change log, and freezes the masthead.
 */
@ApplicationScoped
class SettleIssue {

    private final IssueRepository issues;
    private final IssueSnapshots snapshots;
    private final Publications publications;
    private final IssueLog log;
    private final DatabaseClock clock;

    SettleIssue(
            IssueRepository issues,
            IssueSnapshots snapshots,
            Publications publications,
            IssueLog log,
            DatabaseClock clock) {
        this.issues = issues;
        this.snapshots = snapshots;
        this.publications = publications;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    List<UUID> due(int most) {
        return issues.listDue(most);
    }

    /** Announces the issue's moment, if it has come and no other replica was quicker. */
    @Transactional
    void settle(UUID id) {
        issues.findLocked(id).ifPresent(this::settle);
    }

    void settle(Issue issue) {
        var at = issue.scheduledAt;
        if (at == null || at.isAfter(clock.now())) {
            return;
        }
        issue.appear(Objects.requireNonNull(publications.read().masthead()), at);
        issues.flush();
        snapshots.freezeMasthead(issue.id);
        log.published(issue.id, snapshots.articles(issue.id));
        log.did(AuditAction.PUBLISH, issue, Map.of("scheduledFor", at.toString()));
    }
}
