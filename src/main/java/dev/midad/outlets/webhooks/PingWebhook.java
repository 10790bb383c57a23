package dev.midad.outlets.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Sends a webhook an event of no change, so that an administrator sees whether its receiver takes it. */
@ApplicationScoped
class PingWebhook {

    private final WebhookRepository webhooks;
    private final FanOutRepository fanOut;
    private final Deliveries deliveries;
    private final WebhooksConfiguration configuration;
    private final InstantSource clock;
    private final Event<DeliveriesLinedUp> linedUp;

    PingWebhook(
            WebhookRepository webhooks,
            FanOutRepository fanOut,
            Deliveries deliveries,
            WebhooksConfiguration configuration,
            InstantSource clock,
            Event<DeliveriesLinedUp> linedUp) {
        this.webhooks = webhooks;
        this.fanOut = fanOut;
        this.deliveries = deliveries;
        this.configuration = configuration;
        this.clock = clock;
        this.linedUp = linedUp;
    }

    @Transactional
    DeliveryView ping(UUID webhook) {
        webhooks.requireEnabled(webhook);
        var ping = new NewDelivery(webhook, EventType.PING, "webhook", webhook, null, clock.instant());
        var id = fanOut.put(List.of(ping), configuration.giveUpAfter()).get(0);
        linedUp.fire(new DeliveriesLinedUp());
        return deliveries.read(webhook, id);
    }
}
