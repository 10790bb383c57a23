package dev.midad.newsroom.issuedesk;

import dev.midad.foundation.database.DatabaseClock;
import dev.midad.foundation.web.Constraints;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Preconditions;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemException.Wrong;
import dev.midad.foundation.web.ProblemType;
import dev.midad.newsroom.articles.ArticlesTogether;
import dev.midad.newsroom.issuedesk.IssueFinding.Found;
import dev.midad.newsroom.publication.Publications;
import dev.midad.people.access.Actor;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Publishes an issue and the articles that go out with it, now or at a planned time: one transaction and one instant for
 * all.
 */
@ApplicationScoped
class PublishIssue {

    private final IssueRepository issues;
    private final LockedIssues locked;
    private final IssueFindings findings;
    private final IssueSnapshots snapshots;
    private final ArticlesTogether articles;
    private final Publications publications;
    private final IssueSlugs slugs;
    private final IssueLog log;
    private final DatabaseClock clock;

    PublishIssue(
            IssueRepository issues,
            LockedIssues locked,
            IssueFindings findings,
            IssueSnapshots snapshots,
            ArticlesTogether articles,
            Publications publications,
            IssueSlugs slugs,
            IssueLog log,
            DatabaseClock clock) {
        this.issues = issues;
        this.locked = locked;
        this.findings = findings;
        this.snapshots = snapshots;
        this.articles = articles;
        this.publications = publications;
        this.slugs = slugs;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Publishes the issue, or plans it.
     *
     * @throws ProblemException {@code stale} where another revision or version than the named one is the present one;
     *     {@code validation-failed} with every error of the preflight, and then nothing goes out; {@code conflict} where
     *     an issue that readers have is to be planned
     */
    @Transactional
    void publish(UUID id, @Nullable String ifMatch, IssueOrder order, Actor actor) {
        var issue = requireProofed(id, ifMatch, order);
        var now = clock.now();
        var at = order.at();
        requireTime(issue, at, now);
        var reached = new TreeSet<>(snapshots.articles(id));
        var planned = issue.scheduledAt;
        if (planned != null && !planned.equals(at)) {
            // What was to go out with it goes with it at its new time, or is the desk's again.
            articles.unschedule(reached, planned, actor);
        }
        var found = findings.of(issue, at == null ? now : at);
        requireNoErrors(found.findings());
        if (at == null) {
            issue.publish(publications.read().masthead(), now);
        } else {
            issue.schedule(at, now);
        }
        Constraints.judge(issues::flush, IssueRepository.CLAIMED, PublishIssue::taken);
        slugs.makePublic(issue, at == null ? now : at);
        articles.publish(found.going(), at, now, actor);
        snapshots.replace(issue, at == null ? now : at, now);
        reached.addAll(issue.articleIds());
        if (at == null) {
            log.published(id, reached);
        } else {
            log.planned(id);
        }
        log.did(
                at == null ? AuditAction.PUBLISH : AuditAction.SCHEDULE,
                issue,
                plan(at, found.going().size()));
    }

    /** Returns the locked issue, where the revision or the version that the client names is the present one. */
    private Issue requireProofed(UUID id, @Nullable String ifMatch, IssueOrder order) {
        if (order.revision() == null) {
            return locked.require(id, ifMatch);
        }
        var issue = ifMatch == null ? locked.require(id) : locked.require(id, ifMatch);
        if (order.revision() != issue.revision) {
            var present = Preconditions.etag(issue.version);
            throw ProblemException.of(
                            ProblemType.STALE,
                            "The present revision is %s, not the one that was proofed.",
                            "المراجعة الحالية هي %s، وليست التي دُققت.",
                            issue.revision)
                    .with("ETag", present)
                    .telling("etag", present)
                    .telling("revision", issue.revision);
        }
        return issue;
    }

    private static void requireTime(Issue issue, @Nullable Instant at, Instant now) {
        if (at == null) {
            return;
        }
        if (issue.is(IssueState.PUBLISHED)) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "Readers have it already: publish the change at once.",
                    "العدد عند القراء، فانشر التعديل مباشرة.");
        }
        if (!at.isAfter(now)) {
            throw ProblemException.invalid("/at", "inThePast", new Message("This lies in the past.", "هذا الوقت مضى."));
        }
    }

    /** @throws ProblemException {@code validation-failed} with all the errors that were found */
    static void requireNoErrors(List<Found> findings) {
        var errors = findings.stream()
                .filter(Found::isError)
                .map(error ->
                        Wrong.field(Objects.requireNonNullElse(error.pointer(), ""), error.code(), error.detail()))
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    static ProblemException taken() {
        return ProblemException.invalid(
                "/number", "numberUsed", new Message("Another issue has the number.", "الرقم مستعمل في عدد آخر."));
    }

    private static Map<String, Object> plan(@Nullable Instant at, int articles) {
        var plan = new HashMap<String, Object>(Map.of("articles", articles));
        if (at != null) {
            plan.put("at", at.toString());
        }
        return plan;
    }
}
