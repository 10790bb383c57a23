package dev.midad.newsroom.articles;

import dev.midad.foundation.database.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Gives the rooms above a draft in the form in which readers would get it, without publishing it. */
@ApplicationScoped
public class DraftSnapshots {

    private final ArticleRepository articles;

    DraftSnapshots(ArticleRepository articles) {
        this.articles = articles;
    }

    /**
     * Returns the draft of an article that is not in the trash.
     *
     * @param now the time that an article that was never published shows as its publication
     */
    public Optional<DraftSnapshot> find(UUID id, Instant now) {
        return articles.findByIdOptional(id)
                .filter(found -> !found.isTrashed())
                .map(article -> of(article, article.wasEverPublished() ? article.updatedAt : now));
    }

    private static DraftSnapshot of(Article article, Instant updatedAt) {
        return new DraftSnapshot(
                article.id,
                article.type(),
                SnapshotRepository.COLUMNS,
                SnapshotRepository.OF_DRAFT,
                SnapshotRepository.parameters(Ids.next(), article, updatedAt, updatedAt));
    }
}
