package dev.midad.newsroom.articles;

import dev.midad.people.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets articles go out, and be taken back, as parts of an issue: all in the caller's transaction, or none. */
@ApplicationScoped
public class ArticlesTogether {

    private static final String STANDING = """
            select a.id, a.slug, a.headline, case when a.trashed_at is null then a.state else 'trashed' end as standing,
                coalesce(a.review = 'in-review', false) as in_review, a.scheduled_at,
                exists (
                    select from published_article p where p.article_id = a.id
                      and p.visible_from <= cast(:at as timestamptz) and p.visible_until > cast(:at as timestamptz)) as readable
            from article a where a.kind = 'article' and a.id = any (cast(:ids as uuid[]))
            """;

    private final EntityManager entities;
    private final LockedArticles locked;
    private final PublishArticle publishing;
    private final UnpublishArticle unpublishing;

    ArticlesTogether(
            EntityManager entities, LockedArticles locked, PublishArticle publishing, UnpublishArticle unpublishing) {
        this.entities = entities;
        this.locked = locked;
        this.publishing = publishing;
        this.unpublishing = unpublishing;
    }

    /** Returns how these articles stand, by id, in one statement; ids that no article has are missing. */
    @SuppressWarnings("unchecked")
    @Transactional
    public Map<UUID, PrintedArticle> standing(Collection<UUID> ids, Instant at) {
        var standing = new HashMap<UUID, PrintedArticle>();
        ((List<Tuple>) entities.createNativeQuery(STANDING, Tuple.class)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .setParameter("at", at)
                        .getResultList())
                .forEach(row -> {
                    var id = row.get("id", UUID.class);
                    standing.put(
                            id,
                            new PrintedArticle(
                                    id,
                                    row.get("slug", String.class),
                                    row.get("headline", String.class),
                                    row.get("standing", String.class),
                                    row.get("in_review", Boolean.class),
                                    row.get("readable", Boolean.class),
                                    row.get("scheduled_at", Instant.class)));
                });
        return standing;
    }

    /**
     * Publishes these drafts at one instant.
     *
     * @param at the time to come at which they go out; null for now
     * @param now the instant, on the database's clock
     * @throws dev.midad.foundation.web.ProblemException what publishing each of them alone would refuse
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(Collection<UUID> ids, @Nullable Instant at, Instant now, Actor actor) {
        // Everybody locks articles in the order of their ids, so that two issues never wait for each other.
        ids.stream().sorted().forEach(id -> {
            var article = locked.require(id, actor);
            locked.requireStep(article, Transition.PUBLISH, actor);
            publishing.carryOut(article, new PublishOrder(null, at, null), now);
        });
    }

    /** Gives up the plans of those of these articles that are planned for exactly this time. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void unschedule(Collection<UUID> ids, Instant planned, Actor actor) {
        standing(ids, planned).values().stream()
                .filter(article -> Objects.equals(article.scheduledAt(), planned))
                .map(PrintedArticle::id)
                .sorted()
                .forEach(id -> publishing.unschedule(id, "*", actor));
    }

    /** Takes those of these articles from the readers that they have. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void unpublish(Collection<UUID> ids, Actor actor) {
        ids.stream().sorted().forEach(id -> {
            if (locked.require(id, actor).isPublished()) {
                unpublishing.unpublish(id, "*", null, actor);
            }
        });
    }
}
