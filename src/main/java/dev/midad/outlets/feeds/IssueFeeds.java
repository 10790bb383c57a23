package dev.midad.outlets.feeds;

import dev.midad.foundation.web.Page;
import dev.midad.newsroom.issues.IssueListParameters;
import dev.midad.newsroom.issues.IssueName;
import dev.midad.newsroom.issues.IssueView;
import dev.midad.newsroom.issues.PublishedIssues;
import dev.midad.newsroom.publication.OwnAddress;
import dev.midad.newsroom.publication.Publications;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes feeds of published issues, newest first. */
@ApplicationScoped
class IssueFeeds {

    private final PublishedIssues issues;
    private final Publications publications;
    private final Hubs hubs;
    private final OwnAddress own;

    IssueFeeds(PublishedIssues issues, Publications publications, Hubs hubs, OwnAddress own) {
        this.issues = issues;
        this.publications = publications;
        this.hubs = hubs;
        this.own = own;
    }

    @Transactional
    Feed read(IssueListParameters parameters, FeedShape shape, FeedAddress address) {
        var page = issues.list(parameters, shape.paging());
        Map<UUID, IssueView> whole = shape.isFull()
                ? issues.delivered(page.data().stream().map(IssueView::id).toList())
                : Map.of();
        var publication = publications.read();
        var links = ArticleLinks.of(own.of(publication), publication);
        var lang = publication.defaultLanguage();
        var entries = page.data().stream()
                .map(issue -> entry(whole.getOrDefault(issue.id(), issue), shape.isFull(), links))
                .toList();
        return new Feed(
                XmlText.legal(publication.nameIn(lang) + " - " + (lang.startsWith("ar") ? "الأعداد" : "Issues")),
                XmlText.legal(publication.nameIn(lang)),
                XmlText.legalOrNone(publication.descriptionIn(lang)),
                lang,
                links.home(),
                address.on(own.of(publication)),
                page.page().next(),
                hubs.all(),
                Feed.latest(entries, publication),
                entries,
                tags(page, whole));
    }

    private static FeedEntry entry(IssueView issue, boolean isFull, ArticleLinks links) {
        return new FeedEntry(
                issue.id(),
                links.toIssue(issue),
                issue.lang(),
                XmlText.legal(IssueName.of(issue)),
                null,
                IssueHtml.summary(issue),
                isFull ? IssueHtml.full(issue) : null,
                List.of(),
                List.of(),
                List.of(),
                issue.cover() == null
                        ? null
                        : LeadPicture.of(issue.cover().medium().picture(), links.whole()),
                null,
                issue.publishedAt(),
                issue.updatedAt());
    }

    private static Set<String> tags(Page<IssueView> page, Map<UUID, IssueView> whole) {
        return Stream.of(
                        Stream.of("publication", "issues"),
                        page.data().stream().flatMap(IssueView::cacheTags),
                        whole.values().stream().flatMap(IssueView::cacheTags))
                .flatMap(tags -> tags)
                .collect(Collectors.toSet());
    }
}
