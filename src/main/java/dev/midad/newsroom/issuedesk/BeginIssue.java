package dev.midad.newsroom.issuedesk;

import dev.midad.foundation.database.DatabaseClock;
import dev.midad.foundation.web.Drafts;
import dev.midad.people.access.Actor;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Begins issues. */
@ApplicationScoped
class BeginIssue {

    private final IssueRepository issues;
    private final ResolveIssue resolving;
    private final NextIssue next;
    private final IssueSlugs slugs;
    private final IssueLog log;
    private final Drafts drafts;
    private final DatabaseClock clock;

    BeginIssue(
            IssueRepository issues,
            ResolveIssue resolving,
            NextIssue next,
            IssueSlugs slugs,
            IssueLog log,
            Drafts drafts,
            DatabaseClock clock) {
        this.issues = issues;
        this.resolving = resolving;
        this.next = next;
        this.slugs = slugs;
        this.log = log;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Begins an issue, of which a regular one takes from the last one what the draft does not say, and returns its id. */
    @Transactional
    UUID begin(IssueDraft sent, Actor actor) {
        var issue = keep(Issue.newId(), next.after(drafts.validated(sent)), actor.id(), clock.now());
        log.did(AuditAction.CREATE, issue, Map.of("kind", issue.kind));
        return issue.id;
    }

    /** Keeps a new issue that holds just what the draft says. */
    Issue keep(UUID id, IssueDraft draft, UUID creator, Instant now) {
        var issue = Issue.create(id, creator, now);
        issue.write(draft, resolving.resolve(draft), now);
        slugs.claim(issue, draft.slug(), null);
        issues.persist(issue);
        issues.flush();
        return issue;
    }
}
