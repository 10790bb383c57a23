package dev.midad.newsroom.issuedesk;

import dev.midad.foundation.web.ProblemException;
import dev.midad.people.access.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Locks issues for a change. A planned moment that has come is announced first. */
@ApplicationScoped
class LockedIssues {

    private final IssueRepository issues;
    private final SettleIssue settling;
    private final AuditTrail trail;

    LockedIssues(IssueRepository issues, SettleIssue settling, AuditTrail trail) {
        this.issues = issues;
        this.settling = settling;
        this.trail = trail;
    }

    /** Locks an issue, whatever its version. */
    Issue require(UUID id) {
        var issue = issues.findLocked(id).orElseThrow(ProblemException::notFound);
        settling.settle(issue);
        return issue;
    }

    /** Locks an issue at the version that {@code ifMatch} names. */
    Issue require(UUID id, @Nullable String ifMatch) {
        var issue = require(id);
        trail.requireMatch(ifMatch, issue.version, IssueLog.KIND, id);
        return issue;
    }
}
