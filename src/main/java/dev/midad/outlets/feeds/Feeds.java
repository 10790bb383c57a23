package dev.midad.outlets.feeds;

import dev.midad.foundation.web.Page;
import dev.midad.newsroom.publication.OwnAddress;
import dev.midad.newsroom.publication.PublicationView;
import dev.midad.newsroom.publication.Publications;
import dev.midad.newsroom.published.ArticleParameters;
import dev.midad.newsroom.published.ArticleView;
import dev.midad.newsroom.published.FeedArticles;
import dev.midad.newsroom.published.PlacedArticle;
import dev.midad.newsroom.published.PublishedMedia;
import dev.midad.newsroom.published.PublishedPlaces;
import dev.midad.newsroom.published.WholeAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes feeds of published articles. */
@ApplicationScoped
class Feeds {

    private final FeedArticles articles;
    private final PublishedPlaces places;
    private final Publications publications;
    private final FeedTitle title;
    private final Hubs hubs;
    private final PublishedMedia media;
    private final OwnAddress own;

    Feeds(
            FeedArticles articles,
            PublishedPlaces places,
            Publications publications,
            FeedTitle title,
            Hubs hubs,
            PublishedMedia media,
            OwnAddress own) {
        this.articles = articles;
        this.places = places;
        this.publications = publications;
        this.title = title;
        this.hubs = hubs;
        this.media = media;
        this.own = own;
    }

    @Transactional
    Feed read(ArticleParameters parameters, FeedShape shape, FeedAddress address) {
        return feed(articles.list(parameters, shape.paging(), shape.isFull()), parameters, shape, address);
    }

    /** Makes a feed of the articles with a recording that may be shown; a page may have fewer than its limit. */
    @Transactional
    Feed readRecorded(ArticleParameters parameters, FeedShape shape, FeedAddress address) {
        var feed = feed(articles.listRecorded(parameters, shape.paging(), shape.isFull()), parameters, shape, address);
        return feed.with(feed.entries().stream()
                .filter(entry -> entry.recording() != null)
                .toList());
    }

    private Feed feed(Page<ArticleView> page, ArticleParameters parameters, FeedShape shape, FeedAddress address) {
        var ids = page.data().stream().map(ArticleView::id).toList();
        var languages = places.inAllLanguages(ids);
        var shown = media.firstOf(ids);
        var publication = publications.read();
        var links = ArticleLinks.of(own.of(publication), publication);
        var lang = lang(parameters, publication);
        var entries = page.data().stream()
                .map(article -> with(
                        shown.getOrDefault(article.id(), PublishedMedia.Shown.NOTHING),
                        FeedEntry.of(article, languages.getOrDefault(article.id(), List.of()), links, shape.isFull()),
                        links.whole()))
                .toList();
        return new Feed(
                XmlText.legal(title.of(parameters, publication, lang)),
                XmlText.legal(publication.nameIn(lang)),
                XmlText.legalOrNone(publication.descriptionIn(lang)),
                lang,
                links.home(),
                address.on(own.of(publication)),
                page.page().next(),
                hubs.all(),
                Feed.latest(entries, publication),
                entries,
                tags(page, languages));
    }

    private static FeedEntry with(PublishedMedia.Shown shown, FeedEntry entry, WholeAddresses whole) {
        return entry.with(LeadPicture.of(shown.picture(), whole), FeedRecording.of(shown.recording(), whole));
    }

    private static String lang(ArticleParameters parameters, PublicationView publication) {
        return parameters.lang().size() == 1 ? parameters.lang().get(0) : publication.defaultLanguage();
    }

    private static Set<String> tags(Page<ArticleView> page, Map<UUID, List<PlacedArticle>> languages) {
        return Stream.of(
                        Stream.of("publication"),
                        page.collections().stream(),
                        page.data().stream().flatMap(ArticleView::cacheTags),
                        languages.values().stream().flatMap(Collection::stream).map(one -> "article:" + one.id()))
                .flatMap(tags -> tags)
                .collect(Collectors.toSet());
    }
}
