package dev.midad.newsroom.issuedesk;

import dev.midad.foundation.changes.GoneReason;
import dev.midad.foundation.database.DatabaseClock;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.newsroom.articles.ArticlesTogether;
import dev.midad.people.access.Actor;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes an issue back to the desk: gives up its plan, or takes it from the readers. */
@ApplicationScoped
class WithdrawIssue {

    private final IssueRepository issues;
    private final LockedIssues locked;
    private final IssueSnapshots snapshots;
    private final ArticlesTogether articles;
    private final IssueSlugs slugs;
    private final IssueLog log;
    private final DatabaseClock clock;

    WithdrawIssue(
            IssueRepository issues,
            LockedIssues locked,
            IssueSnapshots snapshots,
            ArticlesTogether articles,
            IssueSlugs slugs,
            IssueLog log,
            DatabaseClock clock) {
        this.issues = issues;
        this.locked = locked;
        this.snapshots = snapshots;
        this.articles = articles;
        this.slugs = slugs;
        this.log = log;
        this.clock = clock;
    }

    /** Gives up the plan of the issue and of the articles that were planned with it. */
    @Transactional
    void unschedule(UUID id, @Nullable String ifMatch, Actor actor) {
        var issue = requireIn(IssueState.SCHEDULED, id, ifMatch);
        articles.unschedule(snapshots.articles(id), Objects.requireNonNull(issue.scheduledAt), actor);
        withdraw(issue);
        slugs.forgetPlanned(issue);
        log.planned(id);
        log.did(AuditAction.CANCEL_SCHEDULE, issue, Map.of());
    }

    /** Takes the issue from the readers; its articles stay, unless they are to go as well. */
    @Transactional
    void unpublish(UUID id, @Nullable String ifMatch, IssueWithdrawal order, Actor actor) {
        var issue = requireIn(IssueState.PUBLISHED, id, ifMatch);
        var printed = snapshots.articles(id);
        if (order.withArticles()) {
            articles.unpublish(printed, actor);
        }
        withdraw(issue);
        log.gone(id, GoneReason.UNPUBLISHED, printed);
        log.did(AuditAction.UNPUBLISH, issue, Map.of("articles", order.withArticles()));
    }

    private void withdraw(Issue issue) {
        issue.withdraw(clock.now());
        issues.flush();
        snapshots.remove(issue.id);
    }

    private Issue requireIn(IssueState wanted, UUID id, @Nullable String ifMatch) {
        var issue = locked.require(id, ifMatch);
        if (!issue.is(wanted)) {
            throw ProblemException.of(
                            ProblemType.CONFLICT,
                            "Its state is %s, not %s.",
                            "حالته %s وليست %s.",
                            issue.state,
                            wanted.tag())
                    .telling("state", issue.state);
        }
        return issue;
    }
}
