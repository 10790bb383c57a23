package dev.midad.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
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

    /** @throws dev.midad.web.ProblemException where a filter names what is not there; its sort is not looked at */
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
}
