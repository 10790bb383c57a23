package dev.midad.outlets.webhooks;

import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.Parameters;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.foundation.web.Speech;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows administrators what was sent to a webhook, and sends it again. */
@ApplicationScoped
class Deliveries {

    private final DeliveryRepository deliveries;
    private final WebhookRepository webhooks;
    private final LineRepository lines;
    private final FanOutRepository fanOut;
    private final WebhooksConfiguration configuration;
    private final Drafts drafts;
    private final Cursors cursors;
    private final Speech speech;
    private final Audit audit;
    private final InstantSource clock;

    Deliveries(
            DeliveryRepository deliveries,
            WebhookRepository webhooks,
            LineRepository lines,
            FanOutRepository fanOut,
            WebhooksConfiguration configuration,
            Drafts drafts,
            Cursors cursors,
            Speech speech,
            Audit audit,
            InstantSource clock) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.lines = lines;
        this.fanOut = fanOut;
        this.configuration = configuration;
        this.drafts = drafts;
        this.cursors = cursors;
        this.speech = speech;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Page<DeliveryView> list(UUID webhook, @Nullable String state, Paging paging) {
        require(webhook);
        var chosen = state == null
                ? null
                : Parameters.choice("state", state, state, DeliveryState.BY_TAG).tag();
        var query = "webhook-deliveries|" + webhook + '|' + chosen;
        var after = cursors.read(query, paging.cursor());
        return Page.of(
                deliveries.list(webhook, chosen, after == null ? null : place(after), paging.limit() + 1),
                paging.limit(),
                delivery -> DeliveryView.of(delivery, speech),
                delivery -> cursors.write(query, List.of(delivery.createdAt.toString(), delivery.id.toString())),
                paging.count() ? deliveries.count(webhook, chosen) : null);
    }

    @Transactional
    DeliveryView read(UUID webhook, UUID id) {
        return DeliveryView.of(requireDelivery(webhook, id), speech);
    }

    @Transactional
    Page<AttemptView> attempts(UUID webhook, UUID id) {
        requireDelivery(webhook, id);
        var attempts = deliveries.listAttempts(id).stream()
                .map(row -> AttemptView.of(row, speech))
                .toList();
        return new Page<>(attempts, new Page.Info(attempts.size(), null, null));
    }

    @Transactional
    DeliveryView ping(UUID webhook) {
        requireEnabled(webhook);
        var ping = new NewDelivery(webhook, EventType.PING, "webhook", webhook, null, clock.instant());
        var id = fanOut.put(List.of(ping), configuration.giveUpAfter()).get(0);
        return read(webhook, id);
    }

    @Transactional
    DeliveryView replay(UUID webhook, UUID id) {
        requireEnabled(webhook);
        requireDelivery(webhook, id);
        lines.replay("id = :id", Map.of("id", id), configuration.giveUpAfter());
        audit.record(AuditAction.RESTORE, "webhook-delivery", id, Map.of("webhook", webhook));
        deliveries.getEntityManager().clear();
        return read(webhook, id);
    }

    @Transactional
    ReplayView replay(UUID webhook, ReplayDraft draft) {
        drafts.validated(draft);
        requireEnabled(webhook);
        var replayed = lines.replay(
                "webhook_id = :webhook and state = 'dead' and created_at >= :since",
                Map.of("webhook", webhook, "since", draft.since()),
                configuration.giveUpAfter());
        audit.record(
                AuditAction.RESTORE,
                WebhookService.KIND,
                webhook,
                Map.of("since", draft.since().toString(), "deliveries", replayed));
        return new ReplayView(replayed);
    }

    private Webhook require(UUID webhook) {
        return webhooks.findByIdOptional(webhook).orElseThrow(ProblemException::notFound);
    }

    private void requireEnabled(UUID webhook) {
        if (!require(webhook).enabled) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "The webhook is disabled: enable it first.",
                    "الويب هوك معطّل، ففعّله أولًا.");
        }
    }

    private Delivery requireDelivery(UUID webhook, UUID id) {
        return deliveries.find(webhook, id).orElseThrow(ProblemException::notFound);
    }

    private static DeliveryRepository.Place place(List<String> cursor) {
        return new DeliveryRepository.Place(Instant.parse(cursor.get(0)), UUID.fromString(cursor.get(1)));
    }
}
