package dev.midad.newsroom.issues;

import dev.midad.foundation.delivery.Freshness;
import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.published.FindIssue;
import dev.midad.newsroom.published.FoundArticles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives readers the published issues. */
@ApplicationScoped
public class PublishedIssues {

    /** Is where the publication's own site shows issues, unless the publication says otherwise. */
    public static final String USUAL_PATH = "/issues/{slug}";

    static final String ARTICLES = "articles";
    static final String METADATA = "metadata";

    private final PublishedIssueRepository issues;
    private final FindIssue refs;
    private final FoundArticles articles;
    private final DescribeIssue description;
    private final Cursors cursors;
    private final Freshness freshness;

    PublishedIssues(
            PublishedIssueRepository issues,
            FindIssue refs,
            FoundArticles articles,
            DescribeIssue description,
            Cursors cursors,
            Freshness freshness) {
        this.issues = issues;
        this.refs = refs;
        this.articles = articles;
        this.description = description;
        this.cursors = cursors;
        this.freshness = freshness;
    }

    /** Returns an issue by its id, number or slug. */
    @Transactional
    IssueView read(String ref, Set<String> include) {
        return refs.find(ref)
                .flatMap(issues::find)
                .map(row -> whole(row, include))
                .orElseThrow(ProblemException::notFound);
    }

    /**
     * Returns the newest issue.
     *
     * @throws ProblemException {@code not-found}, where readers have none
     */
    @Transactional
    public IssueView current(Set<String> include) {
        var row = issues.findCurrent();
        if (row.isEmpty()) {
            freshness.endsAtNextMoment();
        }
        return row.map(found -> whole(found, include)).orElseThrow(ProblemException::notFound);
    }

    @Transactional
    public Page<IssueView> list(IssueListParameters parameters, Paging paging) {
        var filter = IssueFilter.of(parameters);
        var fingerprint = filter.fingerprint();
        var rows = issues.list(filter, cursors.read(fingerprint, paging.cursor()), paging.limit() + 1);
        ends(rows.isEmpty() ? null : rows.get(0));
        return Page.of(
                rows,
                paging.limit(),
                IssueRow::issue,
                row -> cursors.write(
                        fingerprint,
                        List.of(row.issue().date().toString(), row.issue().id().toString())),
                paging.count() ? issues.count(filter) : null);
    }

    /** Returns these issues as readers get them, by id; issues that readers do not have are missing. */
    @Transactional
    public Map<UUID, IssueView> delivered(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : issues.listByIds(ids).stream()
                        .map(IssueRow::issue)
                        .collect(Collectors.toMap(IssueView::id, issue -> issue));
    }

    /** Returns these issues by their ids, as lists show them; issues that readers do not have are missing. */
    @Transactional
    public Map<UUID, IssueView> summaries(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : issues.listSummaries(ids).stream()
                        .map(IssueRow::issue)
                        .collect(Collectors.toMap(IssueView::id, issue -> issue));
    }

    /** Returns the next ids after the given one, in their order. */
    @Transactional
    public List<UUID> idsAfter(UUID id, int most) {
        return issues.listIdsAfter(id, most);
    }

    private IssueView whole(IssueRow row, Set<String> include) {
        ends(row);
        var issue = row.issue();
        if (include.isEmpty()) {
            return issue;
        }
        return issue.with(
                include.contains(ARTICLES) ? articles.summariesOf(issue.readable()) : null,
                include.contains(METADATA) ? description.of(issue) : null);
    }

    private void ends(@Nullable IssueRow row) {
        if (row == null) {
            freshness.endsAtNextMoment();
        } else {
            freshness.ends(row.readAt(), row.nextMoment());
        }
    }
}
