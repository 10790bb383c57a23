package dev.midad.newsroom.issuedesk;

import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.issues.IssueKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds the issue that is here already of one that is brought in. */
@ApplicationScoped
class StandingIssues {

    private final IssueRepository issues;
    private final IssueSlugs slugs;

    StandingIssues(IssueRepository issues, IssueSlugs slugs) {
        this.issues = issues;
        this.slugs = slugs;
    }

    /**
     * Finds the issue by the id of the moved one and locks it. Without an id it is found by its slug, present or former;
     * without a slug as well, a regular issue is the one of the same number.
     *
     * @throws ProblemException {@code validation-failed} where a regular issue has a slug that none has, and the number of
     *     an issue that is here
     */
    Optional<Issue> find(MovedIssue moved) {
        if (moved.id() != null) {
            return issues.findLocked(moved.id());
        }
        var slug = moved.draft().slug();
        if (slug == null) {
            return sameNumber(moved.draft());
        }
        var named = slugs.find(slug).flatMap(issues::findLocked);
        if (named.isEmpty() && sameNumber(moved.draft()).isPresent()) {
            throw PublishIssue.taken();
        }
        return named;
    }

    private Optional<Issue> sameNumber(IssueDraft draft) {
        var isRegular = draft.kind() == null || draft.kind() == IssueKind.REGULAR;
        return isRegular && draft.number() != null ? issues.findRegular(draft.number()) : Optional.empty();
    }
}
