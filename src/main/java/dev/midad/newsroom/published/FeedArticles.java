package dev.midad.newsroom.published;

import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Lists published articles for feeds and sitemaps, by the filters and cursors of all lists of articles. */
@ApplicationScoped
public class FeedArticles {

    private static final Set<ArticleField> ALL = EnumSet.complementOf(EnumSet.of(
            ArticleField.COMMENT_COUNT,
            ArticleField.COMMENTS_OPEN,
            ArticleField.TRANSLATIONS,
            ArticleField.SEO,
            ArticleField.SOCIAL_TITLE,
            ArticleField.SOCIAL_DESCRIPTION));
    private static final ArticleShape FULL = new ArticleShape(ALL, BodyFormat.HTML);
    private static final ArticleShape SUMMARY = ArticleShape.ofBlocks(without(ALL, ArticleField.BODY));
    private static final ArticleShape HEADLINES = ArticleShape.ofBlocks(EnumSet.of(
            ArticleField.ID,
            ArticleField.SLUG,
            ArticleField.LANG,
            ArticleField.HEADLINE,
            ArticleField.SECTION,
            ArticleField.PUBLISHED_AT,
            ArticleField.UPDATED_AT,
            ArticleField.SEO));

    private final PublishedArticles published;

    FeedArticles(PublishedArticles published) {
        this.published = published;
    }

    /** Returns a page of articles, with bodies as HTML where the caller asks for them. */
    public Page<ArticleView> list(ArticleParameters parameters, Paging paging, boolean withBodies) {
        return published.list(parameters, paging, withBodies ? FULL : SUMMARY);
    }

    /** Returns a page of the articles that have a recording, with bodies as HTML where the caller asks for them. */
    public Page<ArticleView> listRecorded(ArticleParameters parameters, Paging paging, boolean withBodies) {
        return published.listRecorded(parameters, paging, withBodies ? FULL : SUMMARY);
    }

    /** Returns the headlines of the last hours, {@code most} at most. */
    public List<ArticleView> listLast(Duration hours, ArticleParameters parameters, int most) {
        return published.listSince(parameters, published.now().minus(hours), most, HEADLINES);
    }

    private static Set<ArticleField> without(Set<ArticleField> fields, ArticleField one) {
        var rest = EnumSet.copyOf(fields);
        rest.remove(one);
        return rest;
    }
}
