package dev.midad.outlets.feeds;

import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.pages.PublishedPages;
import dev.midad.newsroom.publication.OwnAddress;
import dev.midad.newsroom.publication.PublicationView;
import dev.midad.newsroom.publication.Publications;
import dev.midad.newsroom.published.ArticleParameters;
import dev.midad.newsroom.published.ArticleView;
import dev.midad.newsroom.published.FeedArticles;
import dev.midad.newsroom.published.PlacedArticle;
import dev.midad.newsroom.published.PublishedMedia;
import dev.midad.newsroom.published.PublishedMonth;
import dev.midad.newsroom.published.PublishedPlaces;
import dev.midad.newsroom.published.StoredJson;
import dev.midad.newsroom.published.WholeAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Makes sitemaps of published articles for search engines. */
@ApplicationScoped
class Sitemaps {

    // Google takes neither older nor more news.
    private static final Duration NEWS = Duration.ofDays(2);
    private static final int MOST_NEWS = 1_000;

    // This is a tenth of what a sitemap may hold: it makes some megabytes with the addresses of Arabic slugs and of
    // translations.
    private static final int MOST_URLS = 5_000;
    private static final Set<String> PAGES = Set.of("pages", "publication");
    private static final Set<String> ALL_AND_PAGES = Set.of("articles", "sections", "pages", "publication");
    private static final Set<String> ALL = Set.of("articles", "sections", "publication");

    private final FeedArticles articles;
    private final PublishedPlaces places;
    private final Publications publications;
    private final PublishedMedia media;
    private final PublishedPages pages;
    private final OwnAddress own;

    Sitemaps(
            FeedArticles articles,
            PublishedPlaces places,
            Publications publications,
            PublishedMedia media,
            PublishedPages pages,
            OwnAddress own) {
        this.articles = articles;
        this.places = places;
        this.publications = publications;
        this.media = media;
        this.pages = pages;
        this.own = own;
    }

    @Transactional
    XmlDocument news(ArticleParameters parameters) {
        var publication = publications.read();
        var links = ArticleLinks.of(own.of(publication), publication);
        var latest = articles.listLast(NEWS, parameters, MOST_NEWS);
        var shown = media.firstOf(latest.stream().map(ArticleView::id).toList());
        var tags = Stream.concat(ALL.stream(), latest.stream().flatMap(ArticleView::cacheTags));
        return SitemapXml.urls(
                latest.stream()
                        .filter(Sitemaps::isListed)
                        .map(article ->
                                pictured(news(article, publication, links), shown.get(article.id()), links.whole()))
                        .toList(),
                tags.collect(Collectors.toSet()));
    }

    /**
     * Lists one sitemap for each month, or several for a month with more articles than one sitemap holds. Sitemaps of
     * past months seldom change.
     */
    @Transactional
    XmlDocument index() {
        var base = own.of(publications.read());
        var sitemaps = Stream.concat(ofPages(base), places.months().stream().flatMap(month -> sitemaps(month, base)));
        return SitemapXml.index(sitemaps.toList(), ALL_AND_PAGES);
    }

    /** Returns the sitemap of the pages of the site, where there are any. */
    private Stream<Element> ofPages(URI base) {
        return pages.places(MOST_URLS).values().stream()
                .flatMap(List::stream)
                .map(PlacedArticle::updatedAt)
                .max(Comparator.naturalOrder())
                .stream()
                .map(updatedAt -> SitemapXml.sitemap(
                        base.resolve("/v1/sitemaps/pages.xml").toASCIIString(), updatedAt));
    }

    /** Lists the pages of the site, such as «من نحن». */
    @Transactional
    XmlDocument pages() {
        var publication = publications.read();
        var links = ArticleLinks.of(own.of(publication), publication);
        return SitemapXml.urls(
                pages.places(MOST_URLS).entrySet().stream()
                        .map(one -> url(one.getKey(), one.getValue(), links::toPage))
                        .toList(),
                PAGES);
    }

    /** @param page the number of the page, from 1 on */
    @Transactional
    XmlDocument month(YearMonth month, int page) {
        var publication = publications.read();
        var links = ArticleLinks.of(own.of(publication), publication);
        var found = places.ofMonth(month, (page - 1) * MOST_URLS, MOST_URLS);
        if (found.isEmpty()) {
            throw ProblemException.notFound();
        }
        var shown = media.firstOf(found.keySet());
        return SitemapXml.urls(
                found.entrySet().stream()
                        .map(one -> pictured(
                                url(one.getKey(), one.getValue(), links::to), shown.get(one.getKey()), links.whole()))
                        .toList(),
                ALL);
    }

    private static Stream<Element> sitemaps(PublishedMonth month, URI base) {
        var pages = (month.articles() + MOST_URLS - 1) / MOST_URLS;
        return IntStream.rangeClosed(1, pages)
                .mapToObj(page -> base.resolve(
                        "/v1/sitemaps/articles.xml?month=" + month.month() + (page == 1 ? "" : "&page=" + page)))
                .map(address -> SitemapXml.sitemap(address.toASCIIString(), month.updatedAt()));
    }

    private static Element url(UUID id, List<PlacedArticle> languages, Function<PlacedArticle, String> links) {
        var own = languages.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        var url = SitemapXml.url(links.apply(own), own.updatedAt());
        if (languages.size() > 1) {
            languages.forEach(one -> url.addContent(SitemapXml.alternate(one.lang(), links.apply(one))));
        }
        return url;
    }

    /** Adds the picture by which search engines show the page, where it has a whole address. */
    private static Element pictured(Element url, PublishedMedia.@Nullable Shown shown, WholeAddresses whole) {
        Optional.ofNullable(shown)
                .map(PublishedMedia.Shown::picture)
                .flatMap(picture -> whole.of(picture.url()))
                .ifPresent(address -> url.addContent(SitemapXml.image(address)));
        return url;
    }

    private static Element news(ArticleView article, PublicationView publication, ArticleLinks links) {
        var lang = Objects.requireNonNull(article.lang());
        var place = FeedEntry.place(article);
        return SitemapXml.url(links.to(place), place.updatedAt())
                .addContent(SitemapXml.news(
                        publication.nameIn(lang),
                        language(lang),
                        Objects.requireNonNull(article.publishedAt()),
                        Objects.requireNonNull(article.headline())));
    }

    private static boolean isListed(ArticleView article) {
        var seo = StoredJson.read(article.seo());
        return seo == null || !seo.isUnlisted();
    }

    /** Writes a language as Google does: by ISO 639 alone, except for the two ways to write Chinese. */
    private static String language(String tag) {
        var language = tag.split("-")[0];
        if (!language.equals("zh")) {
            return language;
        }
        return tag.contains("Hant") || tag.endsWith("-TW") || tag.endsWith("-HK") ? "zh-tw" : "zh-cn";
    }
}
