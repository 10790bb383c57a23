package dev.midad.articles;

import dev.midad.web.Page;
import dev.midad.web.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Lists what is published for feeds and sitemaps, by the filters and cursors of all lists of articles. */
@ApplicationScoped
public class FeedArticles {

    private static final Set<ArticleField> FULL = EnumSet.complementOf(
            EnumSet.of(ArticleField.COMMENT_COUNT, ArticleField.COMMENTS_OPEN, ArticleField.TRANSLATIONS));
    private static final Set<ArticleField> SUMMARY = without(FULL, ArticleField.BODY);
    private static final Set<ArticleField> HEADLINES = EnumSet.of(
            ArticleField.ID,
            ArticleField.SLUG,
            ArticleField.LANG,
            ArticleField.HEADLINE,
            ArticleField.SECTION,
            ArticleField.PUBLISHED_AT,
            ArticleField.UPDATED_AT);

    private final PublishedArticles published;

    FeedArticles(PublishedArticles published) {
        this.published = published;
    }

    /** A page, with bodies as HTML where they are asked for. */
    @Transactional
    public Page<ArticleView> list(ArticleParameters parameters, Paging paging, boolean withBodies) {
        return published.list(parameters, paging, withBodies ? FULL : SUMMARY, BodyFormat.HTML);
    }

    /** Headlines of the last hours, {@code most} at most. */
    @Transactional
    public List<ArticleView> listLast(Duration hours, ArticleParameters parameters, int most) {
        return published.listSince(parameters, published.now().minus(hours), most, HEADLINES);
    }

    private static Set<ArticleField> without(Set<ArticleField> fields, ArticleField one) {
        var rest = EnumSet.copyOf(fields);
        rest.remove(one);
        return rest;
    }
}
