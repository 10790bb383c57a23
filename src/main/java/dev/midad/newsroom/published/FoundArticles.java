package dev.midad.newsroom.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives readers the articles that were found outside the database, as far as they may see them at this moment. Each act
 * is a transaction, so that the primary answers and never a standby: an article that any replica has published is found
 * at once.
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

    /** Returns the time of the database's clock, which decides what readers may see. */
    @Transactional
    public Instant now() {
        return published.now();
    }

    /**
     * Reads the filters. The criteria have no order; the sort only changes their fingerprint.
     *
     * @throws dev.midad.foundation.web.ProblemException where a filter names an unknown section, author or tag
     */
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

    /**
     * Returns articles by the ids of their snapshots, as lists show them; articles that readers may not see are
     * missing.
     */
    @Transactional
    public Map<UUID, ArticleView> summaries(Collection<UUID> snapshots) {
        return published.visible(snapshots, ArticleField.summary());
    }

    /** Returns articles by their ids, as lists show them, in the order of the ids; those that readers may not see are missing. */
    @Transactional
    public List<ArticleView> summariesOf(List<UUID> articles) {
        if (articles.isEmpty()) {
            return List.of();
        }
        var found = published.summaries(articles);
        return articles.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * Returns articles by their ids, as lists show them; articles that readers do not see are missing.
     *
     * @param at the moment at which readers see them; null for now
     */
    @Transactional
    public Map<UUID, ArticleView> cards(Collection<UUID> articles, @Nullable Instant at) {
        return articles.isEmpty() ? Map.of() : published.cards(articles, at);
    }

    /**
     * Returns articles by the ids of their snapshots, with id, slug and headline alone; articles that readers may not
     * see are missing.
     */
    @Transactional
    public Map<UUID, ArticleView> headlines(Collection<UUID> snapshots) {
        return published.visible(snapshots, HEADLINE);
    }

    /**
     * Returns whole articles by their ids, in the form that the client asked for, without the fields that change apart
     * from the article: how many comments it has, and whether it takes any. Articles that readers may not see are
     * missing.
     */
    @Transactional
    public Map<UUID, ArticleView> lasting(Collection<UUID> articles, ShapeParameters shape) {
        return articles.isEmpty() ? Map.of() : published.lasting(articles, shape);
    }

    /** Returns the places of articles by their ids; articles that readers may not see are missing. */
    @Transactional
    public Map<UUID, ArticlePlace> places(Collection<UUID> articles) {
        return articles.isEmpty() ? Map.of() : published.places(articles);
    }

    /**
     * Returns the next ids after this one, in ascending order, of visible articles that fit the criteria's sections,
     * languages and times.
     */
    @Transactional
    public List<UUID> idsAfter(UUID id, ArticleCriteria criteria, int most) {
        return published.idsAfter(id, criteria, most);
    }
}
