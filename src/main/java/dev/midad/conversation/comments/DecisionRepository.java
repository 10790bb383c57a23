package dev.midad.conversation.comments;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Finds what was decided. */
@ApplicationScoped
class DecisionRepository implements PanacheRepositoryBase<CommentDecision, UUID> {

    /** The latest that stands. */
    Optional<CommentDecision> findLatest(UUID comment) {
        return find("commentId = ?1 and undoneAt is null order by decidedAt desc, id desc", comment)
                .page(0, 1)
                .firstResultOptional();
    }

    void deleteOf(Collection<UUID> comments) {
        delete("commentId in ?1", comments);
    }
}
