package dev.midad.outlets.webhooks;

import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Records since when a webhook takes nothing, pauses it where its receiver asks for that, and disables it in the end.
 */
@ApplicationScoped
class WebhookHealth {

    private static final Logger LOG = Logger.getLogger(WebhookHealth.class);

    private static final String TAKEN =
            "update webhook set failing_since = null, paused_until = null where id = :id and failing_since is not null";

    private static final String FAILED =
            "update webhook set failing_since = now() where id = :id and failing_since is null";

    private static final String PAUSED =
            "update webhook set paused_until = now() + cast(:pause as interval) where id = :id";

    private static final String DISABLED = """
            update webhook set enabled = false, disabled_reason = :reason, disabled_at = now(), version = version + 1
            where id = :id and enabled and (:reason = 'gone' or failing_since < now() - cast(:after as interval))
            """;

    private final EntityManager entities;
    private final Backoff backoff;
    private final WebhooksConfiguration configuration;
    private final Audit audit;

    WebhookHealth(EntityManager entities, Backoff backoff, WebhooksConfiguration configuration, Audit audit) {
        this.entities = entities;
        this.backoff = backoff;
        this.configuration = configuration;
        this.audit = audit;
    }

    @Transactional
    void judge(UUID webhook, ReceiverAnswer answer) {
        if (answer.failure() == null) {
            update(TAKEN, webhook);
            return;
        }
        update(FAILED, webhook);
        if (answer.retryAfter() != null) {
            entities.createNativeQuery(PAUSED)
                    .setParameter("id", webhook)
                    .setParameter(
                            "pause", backoff.atMostLongest(answer.retryAfter()).toString())
                    .executeUpdate();
        }
        disable(webhook, answer.failure() == AttemptFailure.GONE ? DisabledReason.GONE : DisabledReason.FAILING);
    }

    private void disable(UUID webhook, DisabledReason reason) {
        var disabled = entities.createNativeQuery(DISABLED)
                .setParameter("id", webhook)
                .setParameter("reason", reason.tag())
                .setParameter("after", configuration.disableAfter().toString())
                .executeUpdate();
        if (disabled > 0) {
            LOG.warnf("The webhook %s is disabled: %s", webhook, reason.tag());
            audit.record(AuditAction.DEACTIVATE, WebhookService.KIND, webhook, Map.of("reason", reason.tag()));
        }
    }

    private void update(String sql, UUID webhook) {
        entities.createNativeQuery(sql).setParameter("id", webhook).executeUpdate();
    }
}
