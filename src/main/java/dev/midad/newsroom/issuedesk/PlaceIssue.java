package dev.midad.newsroom.issuedesk;

import dev.midad.foundation.changes.GoneReason;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.publication.Publications;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Gives an imported issue to the readers, or keeps it from them, as it was where it comes from. */
@ApplicationScoped
class PlaceIssue {

    private final IssueRepository issues;
    private final IssueSnapshots snapshots;
    private final Publications publications;
    private final IssueSlugs slugs;
    private final IssueLog log;

    PlaceIssue(
            IssueRepository issues,
            IssueSnapshots snapshots,
            Publications publications,
            IssueSlugs slugs,
            IssueLog log) {
        this.issues = issues;
        this.snapshots = snapshots;
        this.publications = publications;
        this.slugs = slugs;
        this.log = log;
    }

    /** Takes the issue from the readers, and returns the articles that it named. */
    List<UUID> retract(Issue issue, Instant now) {
        var reached = snapshots.articles(issue.id);
        if (issue.isWithReaders()) {
            issue.withdraw(now);
            issues.flush();
            snapshots.remove(issue.id);
        }
        return reached;
    }

    /**
     * Gives the issue the state that it had.
     *
     * @throws ProblemException {@code validation-failed} where readers are to have it and an article stands in it twice, or
     *     another issue has one of its numbers
     */
    void place(Issue issue, MovedIssue moved, Instant now) {
        var first = Objects.requireNonNullElse(moved.publishedAt(), now);
        slugs.takeFormer(issue, moved.formerSlugs(), first);
        var at = moved.scheduledAt();
        if (moved.state() == IssueState.SCHEDULED && at != null && at.isAfter(now)) {
            issue.schedule(at, now);
            show(issue, at, now);
        } else if (moved.state() == IssueState.PUBLISHED || moved.state() == IssueState.SCHEDULED) {
            var from = at == null || moved.publishedAt() != null ? first : at;
            issue.publish(publications.read().masthead(), from);
            show(issue, from, Objects.requireNonNullElse(moved.updatedAt(), from));
        } else if (moved.state() == IssueState.UNPUBLISHED) {
            issue.stand(first);
            slugs.makePublic(issue, first);
        }
        issues.flush();
    }

    private void show(Issue issue, Instant from, Instant updatedAt) {
        PublishIssue.requireNoErrors(PageFindings.of(IssueLine.of(issue.contents)));
        if (issue.number != null && issues.findTaken(issue).isPresent()) {
            throw PublishIssue.taken();
        }
        issues.flush();
        slugs.makePublic(issue, from);
        snapshots.replace(issue, from, updatedAt);
    }

    void tell(Issue issue, Collection<UUID> articles, boolean wasThere) {
        if (issue.is(IssueState.PUBLISHED)) {
            log.published(issue.id, articles);
        } else if (wasThere) {
            log.gone(issue.id, GoneReason.UNPUBLISHED, articles);
        }
        log.planned(issue.id);
    }
}
