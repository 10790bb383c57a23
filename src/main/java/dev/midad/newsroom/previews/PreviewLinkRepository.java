package dev.midad.newsroom.previews;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds preview links, also those that have ended. */
@ApplicationScoped
class PreviewLinkRepository implements PanacheRepositoryBase<PreviewLink, UUID> {

    Optional<PreviewLink> find(UUID id, UUID article) {
        return find("id = ?1 and articleId = ?2", id, article).firstResultOptional();
    }

    long count(UUID article) {
        return count("articleId = ?1", article);
    }

    /** Returns links, newest first, older than the given one where one is given. */
    List<PreviewLink> listNewest(UUID article, @Nullable Instant beforeTime, @Nullable UUID beforeId, int most) {
        var links = beforeTime == null || beforeId == null
                ? find("articleId = ?1 order by createdAt desc, id desc", article)
                : find(
                        "articleId = ?1 and (createdAt < ?2 or createdAt = ?2 and id < ?3) order by createdAt desc, id desc",
                        article,
                        beforeTime,
                        beforeId);
        return links.page(0, most).list();
    }
}
