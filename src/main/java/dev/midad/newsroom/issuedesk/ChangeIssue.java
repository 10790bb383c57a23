package dev.midad.newsroom.issuedesk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.database.DatabaseClock;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.people.access.AuditAction;
import dev.midad.people.access.ChangedFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes and deletes the desk's copies of issues. */
@ApplicationScoped
class ChangeIssue {

    private final IssueRepository issues;
    private final LockedIssues locked;
    private final ResolveIssue resolving;
    private final IssueSlugs slugs;
    private final IssueLog log;
    private final Drafts drafts;
    private final DatabaseClock clock;

    ChangeIssue(
            IssueRepository issues,
            LockedIssues locked,
            ResolveIssue resolving,
            IssueSlugs slugs,
            IssueLog log,
            Drafts drafts,
            DatabaseClock clock) {
        this.issues = issues;
        this.locked = locked;
        this.resolving = resolving;
        this.slugs = slugs;
        this.log = log;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Transactional
    void patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        var issue = locked.require(id, ifMatch);
        var before = IssueDraft.of(issue);
        if (rewrite(issue, before, drafts.patched(before, patch, IssueDraft.class))) {
            log.did(AuditAction.UPDATE, issue, ChangedFields.between(before, IssueDraft.of(issue)));
        }
    }

    /** Writes the draft over the standing one, and returns whether it changed anything. */
    boolean rewrite(Issue issue, IssueDraft before, IssueDraft draft) {
        var resolved = resolving.resolve(draft);
        if (draft.equals(before)) {
            return false;
        }
        var former = issue.slugKey;
        issue.write(draft, resolved, clock.now());
        // A slug that readers know stays, unless an editor chooses another.
        if (draft.slug() != null || !issue.wasEverPublished()) {
            slugs.claim(issue, draft.slug(), former);
        } else {
            issue.slugChosen = false;
        }
        issues.flush();
        return true;
    }

    /**
     * Deletes an issue that readers do not have.
     *
     * @throws ProblemException {@code conflict} where they have it, or will have it
     */
    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        var issue = locked.require(id, ifMatch);
        if (issue.is(IssueState.SCHEDULED)) {
            throw ProblemException.of(
                            ProblemType.CONFLICT,
                            "It is planned; give up the plan first (unschedule).",
                            "موعد نشره محدد، فألغِ الموعد أولًا (unschedule).")
                    .telling("state", issue.state);
        }
        if (issue.isWithReaders()) {
            throw ProblemException.of(
                            ProblemType.CONFLICT,
                            "Its state is %s; take it from the readers first.",
                            "حالته %s، فاسحبه من القراء أولًا.",
                            issue.state)
                    .telling("state", issue.state);
        }
        log.did(AuditAction.DELETE, issue, Map.of());
        issues.delete(issue);
        issues.flush();
        slugs.releaseAll(id);
    }
}
