package dev.midad.conversation.moderation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Finds what moderators decided about comments. */
@ApplicationScoped
class DecisionRepository implements PanacheRepositoryBase<CommentDecision, UUID> {

    /** Returns the latest decision that was not undone. */
    Optional<CommentDecision> findLatest(UUID comment) {
        return find("commentId = ?1 and undoneAt is null order by decidedAt desc, id desc", comment)
                .page(0, 1)
                .firstResultOptional();
    }

    void deleteOf(Collection<UUID> comments) {
        delete("commentId in ?1", comments);
    }
}
