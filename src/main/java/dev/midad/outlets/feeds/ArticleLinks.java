package dev.midad.outlets.feeds;

import dev.midad.newsroom.issues.IssueView;
import dev.midad.newsroom.issues.PublishedIssues;
import dev.midad.newsroom.pages.PublishedPages;
import dev.midad.newsroom.publication.AddressPath;
import dev.midad.newsroom.publication.ArticleAddress;
import dev.midad.newsroom.publication.PublicationView;
import dev.midad.newsroom.published.PlacedArticle;
import dev.midad.newsroom.published.WholeAddresses;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Makes the addresses at which readers find articles: on the publication's own site, or on this Midad where no editor
 * has set how that site writes its addresses.
 *
 * @param own the language in which a slug needs no other name
 * @param pages the path of pages on the publication's own site
 * @param issues the path of issues there
 * @param base the scheme and host of this Midad, or a slash where nobody has said them
 */
record ArticleLinks(URI base, @Nullable ArticleAddress site, AddressPath pages, AddressPath issues, String own) {

    static ArticleLinks of(URI base, PublicationView publication) {
        var pattern = publication.articleUrl();
        return new ArticleLinks(
                base,
                pattern == null ? null : new ArticleAddress(pattern),
                new AddressPath(publication.addresses().getOrDefault("page", PublishedPages.USUAL_PATH)),
                new AddressPath(publication.addresses().getOrDefault("issue", PublishedIssues.USUAL_PATH)),
                publication.defaultLanguage());
    }

    String home() {
        return site == null ? base.resolve("/v1/articles").toASCIIString() : site.home();
    }

    WholeAddresses whole() {
        return new WholeAddresses(base, site);
    }

    String to(PlacedArticle article) {
        return site == null ? here("/v1/articles/", article) : article.in(site);
    }

    String toPage(PlacedArticle page) {
        return site == null ? here("/v1/pages/", page) : page.in(site.withPath(pages));
    }

    String toIssue(IssueView issue) {
        return site == null
                ? base.resolve("/v1/issues/" + escaped(issue.slug())).toASCIIString()
                : site.withPath(issues).of(issue.id(), issue.lang(), issue.slug(), null);
    }

    private static String escaped(String slug) {
        return URLEncoder.encode(slug, StandardCharsets.UTF_8);
    }

    private String here(String collection, PlacedArticle article) {
        return base.resolve(collection
                        + escaped(article.slug())
                        + (article.lang().equals(own) ? "" : "?lang=" + article.lang()))
                .toASCIIString();
    }
}
