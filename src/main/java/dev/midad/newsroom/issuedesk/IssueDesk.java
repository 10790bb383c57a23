package dev.midad.newsroom.issuedesk;

import dev.midad.foundation.database.DatabaseClock;
import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.Parameters;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.Speech;
import dev.midad.newsroom.articles.Articles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows issues to the desk, and says what publishing one would do. */
@ApplicationScoped
class IssueDesk {

    private static final Map<String, IssueState> STATES = Arrays.stream(IssueState.values())
            .collect(Collectors.toUnmodifiableMap(IssueState::tag, Function.identity()));

    private final IssueRepository issues;
    private final IssueViews views;
    private final IssueFindings findings;
    private final Articles articles;
    private final Cursors cursors;
    private final Speech speech;
    private final DatabaseClock clock;

    IssueDesk(
            IssueRepository issues,
            IssueViews views,
            IssueFindings findings,
            Articles articles,
            Cursors cursors,
            Speech speech,
            DatabaseClock clock) {
        this.issues = issues;
        this.views = views;
        this.findings = findings;
        this.articles = articles;
        this.cursors = cursors;
        this.speech = speech;
        this.clock = clock;
    }

    @Transactional
    IssueEditorialView read(UUID id) {
        return views.of(issues.findByIdOptional(id).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    Page<IssueEditorialView> list(@Nullable String state, Paging paging) {
        var wanted = state == null ? null : Parameters.choice("state", state, "", STATES);
        var fingerprint = "editorial-issues|" + wanted;
        var after = cursors.read(fingerprint, paging.cursor());
        var rows = issues.list(
                wanted,
                after == null ? null : new IssueRepository.Place(after.get(0), after.get(1)),
                paging.limit() + 1);
        return Page.of(
                rows,
                paging.limit(),
                IssueViews::summary,
                last -> {
                    var place = IssueRepository.Place.of(last);
                    return cursors.write(fingerprint, List.of(place.date(), place.id()));
                },
                paging.count() ? issues.count(wanted) : null);
    }

    /** Says what publishing the issue would do, and publishes nothing. */
    @Transactional
    IssuePreflightView preflight(UUID id, IssueOrder order) {
        var issue = issues.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        var found = findings.of(issue, order.at() == null ? clock.now() : order.at());
        var refs = articles.refs(found.going());
        return new IssuePreflightView(
                true,
                found.isPublishable(),
                issue.revision,
                order.at(),
                found.going().stream().map(refs::get).filter(Objects::nonNull).toList(),
                found.findings().stream().map(one -> one.in(speech)).toList());
    }
}
