package dev.midad.newsroom.articles;

import dev.midad.people.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives the desk the articles that were found outside the database. */
@ApplicationScoped
public class DeskArticles {

    private final ArticleDesk desk;
    private final ArticleRepository articles;
    private final DeskViews views;

    DeskArticles(ArticleDesk desk, ArticleRepository articles, DeskViews views) {
        this.desk = desk;
        this.articles = articles;
        this.views = views;
    }

    /**
     * Reads the filters of the desk.
     *
     * @throws dev.midad.foundation.web.ProblemException where a filter names an unknown section, author or tag
     */
    @Transactional
    public DeskFilter filter(DeskParameters parameters, Actor actor) {
        return desk.filter(parameters, actor);
    }

    /** Returns articles by their ids, as the desk's list shows them; articles that were deleted since are missing. */
    @Transactional
    public Map<UUID, ArticleEditorialSummary> summaries(Collection<UUID> ids) {
        return views.summaries(articles.list("id in ?1", ids)).stream()
                .collect(Collectors.toMap(ArticleEditorialSummary::id, Function.identity()));
    }
}
