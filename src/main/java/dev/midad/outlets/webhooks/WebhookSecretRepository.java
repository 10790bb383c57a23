package dev.midad.outlets.webhooks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Finds the secrets of webhooks. */
@ApplicationScoped
class WebhookSecretRepository implements PanacheRepositoryBase<WebhookSecret, UUID> {

    /** Returns the secrets that sign now, the latest first. */
    List<WebhookSecret> listValid(Collection<UUID> webhooks, Instant now) {
        return list(
                "webhookId in ?1 and (endsAt is null or endsAt > ?2) order by createdAt desc, id desc", webhooks, now);
    }

    /** Deletes the secrets that have ended, but for those whose webhook is being deleted with them. */
    void deleteEnded(Instant now) {
        getEntityManager().createNativeQuery("""
                        delete from webhook_secret where id in (
                            select id from webhook_secret where ends_at < :now for update skip locked)
                        """).setParameter("now", now).executeUpdate();
    }
}
