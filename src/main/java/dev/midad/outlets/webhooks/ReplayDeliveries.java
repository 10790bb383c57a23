package dev.midad.outlets.webhooks;

import dev.midad.foundation.web.Drafts;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** Sends deliveries again, one or all that are dead since a time. */
@ApplicationScoped
class ReplayDeliveries {

    private final WebhookRepository webhooks;
    private final LineRepository lines;
    private final Deliveries deliveries;
    private final WebhooksConfiguration configuration;
    private final Drafts drafts;
    private final Audit audit;
    private final EntityManager entities;
    private final Event<DeliveriesLinedUp> linedUp;

    ReplayDeliveries(
            WebhookRepository webhooks,
            LineRepository lines,
            Deliveries deliveries,
            WebhooksConfiguration configuration,
            Drafts drafts,
            Audit audit,
            EntityManager entities,
            Event<DeliveriesLinedUp> linedUp) {
        this.webhooks = webhooks;
        this.lines = lines;
        this.deliveries = deliveries;
        this.configuration = configuration;
        this.drafts = drafts;
        this.audit = audit;
        this.entities = entities;
        this.linedUp = linedUp;
    }

    @Transactional
    DeliveryView replay(UUID webhook, UUID id) {
        webhooks.requireEnabled(webhook);
        deliveries.read(webhook, id);
        lines.replay("id = :id", Map.of("id", id), configuration.giveUpAfter());
        audit.record(AuditAction.RESTORE, "webhook-delivery", id, Map.of("webhook", webhook));
        linedUp.fire(new DeliveriesLinedUp());
        entities.clear();
        return deliveries.read(webhook, id);
    }

    @Transactional
    ReplayView replay(UUID webhook, ReplayDraft draft) {
        drafts.validated(draft);
        webhooks.requireEnabled(webhook);
        var replayed = lines.replay(
                "webhook_id = :webhook and state = 'dead' and created_at >= :since",
                Map.of("webhook", webhook, "since", draft.since()),
                configuration.giveUpAfter());
        audit.record(
                AuditAction.RESTORE,
                WebhookService.KIND,
                webhook,
                Map.of("since", draft.since().toString(), "deliveries", replayed));
        linedUp.fire(new DeliveriesLinedUp());
        return new ReplayView(replayed);
    }
}
