package dev.midad.outlets.webhooks;

import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds webhooks. */
@ApplicationScoped
class WebhookRepository implements PanacheRepositoryBase<Webhook, UUID> {

    Optional<Webhook> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Returns the webhook, and locks it, its lines and its deliveries until the transaction ends: every act on these
     * holds the webhook first, so that no two wait for one another. The usual lock would let a delivery in.
     */
    Optional<Webhook> findAlone(UUID id) {
        getEntityManager()
                .createNativeQuery("select 1 from webhook where id = :id for update")
                .setParameter("id", id)
                .getResultList();
        return findByIdOptional(id);
    }

    /**
     * Keeps the webhook from being deleted, and its lines and deliveries from being changed as a whole, until the
     * transaction ends; returns whether it is still there.
     */
    boolean isKept(UUID id) {
        return !getEntityManager()
                .createNativeQuery("select 1 from webhook where id = :id for key share")
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    List<Webhook> listNewest(@Nullable Instant afterTime, @Nullable UUID afterId, int most) {
        var values = new HashMap<String, Object>();
        var where = "";
        if (afterTime != null && afterId != null) {
            where = "createdAt <= :time and (createdAt < :time or id < :id) ";
            values.put("time", afterTime);
            values.put("id", afterId);
        }
        return find(where + "order by createdAt desc, id desc", values)
                .page(0, most)
                .list();
    }

    /** Returns the enabled webhooks, and locks them in one order, so that none is deleted until the transaction ends. */
    List<Webhook> listEnabled() {
        return find("enabled = true order by id")
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
    }

    /** @throws ProblemException {@code not-found} */
    Webhook require(UUID id) {
        return findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }

    /**
     * Locks the webhook as {@link #findAlone} does.
     *
     * @throws ProblemException {@code not-found}; {@code conflict} where the webhook is disabled
     */
    void requireEnabled(UUID webhook) {
        if (!findAlone(webhook).orElseThrow(ProblemException::notFound).enabled) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "The webhook is disabled: enable it first.",
                    "الويب هوك معطّل، ففعّله أولًا.");
        }
    }
}
