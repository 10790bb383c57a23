package dev.midad.newsroom.issuedesk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.newsroom.slugs.SlugKind;
import dev.midad.newsroom.slugs.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives issues away, in the form in which an import takes them. */
@ApplicationScoped
public class ExportIssues {

    private final IssueRepository issues;
    private final IssueSnapshots snapshots;
    private final ResolveIssue resolving;
    private final Slugs slugs;
    private final ObjectMapper json;

    ExportIssues(
            IssueRepository issues, IssueSnapshots snapshots, ResolveIssue resolving, Slugs slugs, ObjectMapper json) {
        this.issues = issues;
        this.snapshots = snapshots;
        this.resolving = resolving;
        this.slugs = slugs;
        this.json = json;
    }

    /** Returns the next issues after this one, in the order of their ids. */
    @Transactional
    public List<MovedIssue> after(@Nullable UUID id, int most) {
        return issues.listAfter(id, most).stream().map(this::moved).toList();
    }

    MovedIssue moved(Issue issue) {
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

    /** Returns a draft with ids in the places of what it names, as it is kept. */
    IssueDraft resolved(IssueDraft draft, Issue standing) {
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
