package dev.midad.outlets.webhooks;

import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.Parameters;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.Speech;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows administrators what was sent to a webhook. */
@ApplicationScoped
class Deliveries {

    private final DeliveryRepository deliveries;
    private final WebhookRepository webhooks;
    private final Cursors cursors;
    private final Speech speech;

    Deliveries(DeliveryRepository deliveries, WebhookRepository webhooks, Cursors cursors, Speech speech) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.cursors = cursors;
        this.speech = speech;
    }

    @Transactional
    Page<DeliveryView> list(UUID webhook, @Nullable String state, Paging paging) {
        webhooks.require(webhook);
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

    private Delivery requireDelivery(UUID webhook, UUID id) {
        return deliveries.find(webhook, id).orElseThrow(ProblemException::notFound);
    }

    private static DeliveryRepository.Place place(List<String> cursor) {
        return new DeliveryRepository.Place(Instant.parse(cursor.get(0)), UUID.fromString(cursor.get(1)));
    }
}
