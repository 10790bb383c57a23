package dev.midad.newsroom.issuedesk;

import dev.midad.foundation.database.DatabaseClock;
import dev.midad.foundation.web.Constraints;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.slugs.Imported;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings in an issue of another Midad or of a file; the same again changes nothing. Its articles come before it. */
@ApplicationScoped
public class ImportIssue {

    private final StandingIssues standing;
    private final BeginIssue beginning;
    private final ChangeIssue change;
    private final ExportIssues exporting;
    private final PlaceIssue placing;
    private final Drafts drafts;
    private final DatabaseClock clock;

    ImportIssue(
            StandingIssues standing,
            BeginIssue beginning,
            ChangeIssue change,
            ExportIssues exporting,
            PlaceIssue placing,
            Drafts drafts,
            DatabaseClock clock) {
        this.standing = standing;
        this.beginning = beginning;
        this.change = change;
        this.exporting = exporting;
        this.placing = placing;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Brings the issue in, in the place of the one that {@link StandingIssues} takes for the same.
     *
     * @throws ProblemException {@code validation-failed} where the draft breaks a rule, names what is not there, has
     *     another issue's number, or is to be with the readers without a date
     */
    @Transactional
    public Imported bring(MovedIssue moved, UUID actor) {
        drafts.validated(moved.draft());
        var readers = moved.published() == null ? moved.draft() : drafts.validated(moved.published());
        var isOut = moved.state() == IssueState.PUBLISHED || moved.state() == IssueState.SCHEDULED;
        if (isOut && readers.date() == null) {
            throw ProblemException.invalid(
                    "/data/date", "required", new Message("A published issue has a date.", "للعدد المنشور تاريخ."));
        }
        var now = clock.now();
        var found = standing.find(moved);
        if (found.isPresent() && isAsItWas(found.get(), moved)) {
            return new Imported(found.get().id, found.get().slug, Imported.Outcome.UNCHANGED);
        }
        var reached = new TreeSet<UUID>();
        found.ifPresent(standing -> reached.addAll(placing.retract(standing, now)));
        var issue = found.map(standing -> rewritten(standing, readers))
                .orElseGet(() -> beginning.keep(
                        Objects.requireNonNullElseGet(moved.id(), Issue::newId),
                        readers,
                        actor,
                        Objects.requireNonNullElse(moved.createdAt(), now)));
        Constraints.judge(() -> placing.place(issue, moved, now), IssueRepository.CLAIMED, PublishIssue::taken);
        if (moved.published() != null) {
            change.rewrite(issue, IssueDraft.of(issue), moved.draft());
        }
        reached.addAll(issue.articleIds());
        placing.tell(issue, reached, found.isPresent());
        return new Imported(
                issue.id, issue.slug, found.isPresent() ? Imported.Outcome.UPDATED : Imported.Outcome.CREATED);
    }

    private Issue rewritten(Issue standing, IssueDraft readers) {
        change.rewrite(standing, IssueDraft.of(standing), readers);
        return standing;
    }

    private boolean isAsItWas(Issue standing, MovedIssue moved) {
        var kept = exporting.moved(standing);
        var brought = exporting.resolved(moved, standing);
        return kept.state() == moved.state()
                && isSame(kept.publishedAt(), moved.publishedAt())
                && kept.draft().equals(brought.draft())
                && Objects.equals(kept.published(), brought.published());
    }

    private static boolean isSame(@Nullable Instant kept, @Nullable Instant moved) {
        return moved == null || moved.equals(kept);
    }
}
