package dev.midad.newsroom.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Gives readers what was found outside the database, as far as they may see it at this moment. Each act is a transaction, so
 * that no standby is asked: what any replica has published is found at once.
 */
@ApplicationScoped
public class FoundArticles {

    private static final Set<ArticleField> HEADLINE =
            EnumSet.of(ArticleField.ID, ArticleField.SLUG, ArticleField.HEADLINE);

    private final ArticleFilters filters;
    private final PublishedArticles published;

    FoundArticles(ArticleFilters filters, PublishedArticles published) {
        this.filters = filters;
        this.published = published;
    }

    /** The database's clock, by which it is judged what readers may see. */
    @Transactional
    public Instant now() {
        return published.now();
    }

    /** @throws dev.midad.foundation.web.ProblemException where a filter names what is not there; its sort is not looked at */
    @Transactional
    public ArticleCriteria criteria(ArticleParameters parameters) {
        var filter = filters.of(parameters);
        return new ArticleCriteria(
                filter.sections(),
                filter.authors(),
                filter.tags(),
                filter.languages(),
                filter.from(),
                filter.to(),
                filter.fingerprint());
    }

    /** By snapshot, as lists show them; what readers may not see is missing. */
    @Transactional
    public Map<UUID, ArticleView> summaries(Collection<UUID> snapshots) {
        return published.visible(snapshots, ArticleField.summary());
    }

    /** By snapshot, with id, slug and headline alone; what readers may not see is missing. */
    @Transactional
    public Map<UUID, ArticleView> headlines(Collection<UUID> snapshots) {
        return published.visible(snapshots, HEADLINE);
    }

    /**
     * By article, whole and in the form that was asked for, but for what changes without it: how many comments it has, and
     * whether it takes any. What readers may not see is missing.
     */
    @Transactional
    public Map<UUID, ArticleView> lasting(Collection<UUID> articles, ShapeParameters shape) {
        return articles.isEmpty() ? Map.of() : published.lasting(articles, shape);
    }

    /** Where the articles lie that readers may see, by article. */
    @Transactional
    public Map<UUID, ArticlePlace> places(Collection<UUID> articles) {
        return articles.isEmpty() ? Map.of() : published.places(articles);
    }

    /** The next after this one that lie within, in the order of their ids. */
    @Transactional
    public List<UUID> idsAfter(UUID id, ArticleCriteria criteria, int most) {
        return published.idsAfter(id, criteria, most);
    }
}
