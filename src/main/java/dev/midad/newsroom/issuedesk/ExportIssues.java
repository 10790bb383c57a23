package dev.midad.newsroom.issuedesk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.newsroom.slugs.LivingReferences;
import dev.midad.newsroom.slugs.SlugKind;
import dev.midad.newsroom.slugs.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives issues away, in the form in which an import takes them, without what they name and is no longer there. */
@ApplicationScoped
public class ExportIssues {

    private final IssueRepository issues;
    private final IssueSnapshots snapshots;
    private final ResolveIssue resolving;
    private final LivingReferences references;
    private final Slugs slugs;
    private final ObjectMapper json;

    ExportIssues(
            IssueRepository issues,
            IssueSnapshots snapshots,
            ResolveIssue resolving,
            LivingReferences references,
            Slugs slugs,
            ObjectMapper json) {
        this.issues = issues;
        this.snapshots = snapshots;
        this.resolving = resolving;
        this.references = references;
        this.slugs = slugs;
        this.json = json;
    }

    /** Returns the next issues after this one, in the order of their ids. */
    @Transactional
    public List<MovedIssue> after(@Nullable UUID id, int most) {
        return living(issues.listAfter(id, most).stream().map(this::whole).toList());
    }

    MovedIssue moved(Issue issue) {
        return living(List.of(whole(issue))).get(0);
    }

    private List<MovedIssue> living(List<MovedIssue> moved) {
        var found = references.find(moved.stream().flatMap(IssueReferences::of).toList());
        return moved.stream().map(one -> IssueReferences.living(one, found)).toList();
    }

    private MovedIssue whole(Issue issue) {
        var former = slugs.list(SlugKind.ISSUE, issue.id).stream()
                .filter(slug -> !slug.equals(issue.slug))
                .toList();
        return new MovedIssue(
                issue.id,
                IssueDraft.of(issue).withSlug(issue.slug),
                issue.state(),
                issue.firstPublishedAt,
                issue.updatedAt,
                issue.createdAt,
                issue.scheduledAt,
                former,
                issue.hasUnpublishedChanges() ? published(issue) : null);
    }

    /** Returns a moved issue as an export would have it, were it to stand in the place of this one. */
    MovedIssue resolved(MovedIssue moved, Issue standing) {
        var published = moved.published() == null ? null : resolved(moved.published(), standing);
        return living(List.of(moved.with(resolved(moved.draft(), standing), published)))
                .get(0);
    }

    private IssueDraft resolved(IssueDraft draft, Issue standing) {
        var resolved = resolving.resolve(draft);
        return draft.with(resolved.lang(), resolved.contents())
                .withSlug(draft.slug() == null ? standing.slug : draft.slug());
    }

    private @Nullable IssueDraft published(Issue issue) {
        return snapshots
                .draft(issue.id)
                .map(stored -> {
                    try {
                        return json.readValue(stored, IssueDraft.class);
                    } catch (JsonProcessingException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                })
                .orElse(null);
    }
}
