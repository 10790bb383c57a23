package dev.midad.newsroom.issuedesk;

import dev.midad.foundation.database.DatabaseClock;
import dev.midad.newsroom.articles.ArticlesTogether;
import dev.midad.newsroom.articles.PrintedArticle;
import dev.midad.newsroom.issues.IssueItem;
import dev.midad.newsroom.sections.SectionRef;
import dev.midad.newsroom.sections.Sections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes views of issues for the desk. */
@ApplicationScoped
class IssueViews {

    private final Sections sections;
    private final ArticlesTogether articles;
    private final DatabaseClock clock;

    IssueViews(Sections sections, ArticlesTogether articles, DatabaseClock clock) {
        this.sections = sections;
        this.articles = articles;
        this.clock = clock;
    }

    /** Returns the issue with its contents. */
    IssueEditorialView of(Issue issue) {
        var named = issue.contents.stream()
                .map(part -> part.section())
                .filter(Objects::nonNull)
                .map(UUID::fromString)
                .distinct()
                .toList();
        var names = sections.refs(named, issue.lang);
        var standing = articles.standing(issue.articleIds(), clock.now());
        return view(
                issue,
                issue.contents.stream()
                        .map(part -> {
                            var section = section(part.section(), names);
                            return new IssueEditorialView.Part(
                                    section,
                                    part.title() == null && section != null ? section.name() : part.title(),
                                    part.lines().stream()
                                            .map(item -> line(item, standing))
                                            .toList());
                        })
                        .toList());
    }

    /** Returns the issue as lists show it. */
    static IssueEditorialView summary(Issue issue) {
        return view(issue, null);
    }

    private static @Nullable SectionRef section(@Nullable String id, Map<UUID, SectionRef> names) {
        return id == null ? null : names.get(UUID.fromString(id));
    }

    private static IssueEditorialView.Line line(IssueItem item, Map<UUID, PrintedArticle> standing) {
        var id = UUID.fromString(item.article());
        var article = standing.get(id);
        return new IssueEditorialView.Line(
                article == null
                        ? new IssueEditorialView.Article(id, null, null, null)
                        : new IssueEditorialView.Article(id, article.slug(), article.headline(), article.standing()),
                item.page(),
                item.pageTo(),
                item.onCover(),
                item.goesWithIssue());
    }

    private static IssueEditorialView view(Issue issue, @Nullable List<IssueEditorialView.Part> contents) {
        return new IssueEditorialView(
                issue.id,
                issue.version,
                issue.state(),
                issue.revision,
                issue.publishedRevision,
                issue.scheduledRevision,
                issue.hasUnpublishedChanges(),
                allowed(issue),
                issue.kind(),
                issue.number,
                issue.numberTo,
                issue.year,
                issue.date,
                issue.dateText,
                issue.hijri(),
                issue.lang,
                issue.slug,
                issue.title,
                issue.cover,
                contents,
                issue.files,
                issue.masthead,
                issue.scheduledAt,
                issue.firstPublishedAt,
                issue.createdAt,
                issue.updatedAt);
    }

    private static List<String> allowed(Issue issue) {
        var allowed = new ArrayList<>(List.of("publish"));
        switch (issue.state()) {
            case SCHEDULED -> allowed.add("unschedule");
            case PUBLISHED -> allowed.add("unpublish");
            case DRAFT, UNPUBLISHED -> allowed.add("delete");
        }
        return List.copyOf(allowed);
    }
}
