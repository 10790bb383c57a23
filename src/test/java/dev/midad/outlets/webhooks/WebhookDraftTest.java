package dev.midad.outlets.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Configured;
import dev.midad.foundation.web.ProblemException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an administrator decides about a webhook, and what the webhook makes of it. */
class WebhookDraftTest {

    private static final UUID SPORT = UUID.randomUUID();
    private static final UUID CULTURE = UUID.randomUUID();
    private static final String URL = "https://hooks.example/midad";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);

    @Test
    void whatIsLeftOutMeansAllEventsOfAllSectionsWithoutBodies() {
        var draft = draft(null, null, null, null);

        assertEquals(List.of(), draft.eventFilters());
        assertEquals(List.of(), draft.sectionIds());
        assertFalse(draft.isWithBody());
        assertTrue(draft.isEnabled());
    }

    @Test
    void whatIsNamedTwiceCountsOnce() {
        var draft = draft(List.of("tag.*", "tag.*", "article.*"), List.of(SPORT, SPORT, CULTURE), true, false);

        assertEquals(List.of("tag.*", "article.*"), draft.eventFilters());
        assertEquals(List.of(SPORT, CULTURE), draft.sectionIds());
        assertTrue(draft.isWithBody());
        assertFalse(draft.isEnabled());
    }

    @Test
    void aNewWebhookHasWhatItsDraftSays() {
        var webhook = Webhook.create(draft(List.of("tag.*"), List.of(SPORT), true, null), URL, NOON);

        assertEquals(List.of("tag.*"), webhook.events());
        assertEquals(List.of(SPORT), webhook.sections());
        assertEquals(
                new WebhookDraft("تطبيق", URL, List.of("tag.*"), List.of(SPORT), true, true, null),
                WebhookDraft.of(webhook));
        assertNull(WebhookView.of(webhook, null).disabledReason());
    }

    @Test
    void aWebhookThatIsDisabledSaysWhyAndSinceWhen() {
        var webhook = Webhook.create(draft(null, null, null, false), URL, NOON);

        assertEquals(DisabledReason.ASKED, WebhookView.of(webhook, null).disabledReason());
        assertEquals(NOON, webhook.disabledAt);
    }

    @Test
    void aWebhookThatIsEnabledAgainForgetsItsFailures() {
        var webhook = failing(false);

        webhook.write(draft(null, null, null, true), URL, LATER);

        assertNull(webhook.disabledReason);
        assertNull(webhook.disabledAt);
        assertNull(webhook.failingSince);
        assertNull(webhook.pausedUntil);
    }

    @Test
    void anotherChangeLeavesItsFailuresAsTheyAre() {
        var webhook = failing(true);

        webhook.write(draft(List.of("tag.*"), null, null, true), URL, LATER);

        assertEquals(NOON, webhook.failingSince);
        assertEquals(LATER, webhook.updatedAt);
        assertEquals(NOON, webhook.createdAt);
    }

    @Test
    void whyAWebhookIsDisabledIsFoundByItsWord() {
        assertEquals(
                List.of("asked", "gone", "failing"),
                Arrays.stream(DisabledReason.values()).map(DisabledReason::tag).toList());
        assertEquals(DisabledReason.GONE, DisabledReason.tagged("gone"));
    }

    @Test
    void whatHasBecomeOfADeliveryIsFoundByItsWord() {
        assertEquals(
                List.of("waiting", "delivered", "dead", "skipped"),
                Arrays.stream(DeliveryState.values()).map(DeliveryState::tag).toList());
        assertEquals(DeliveryState.DEAD, DeliveryState.BY_TAG.get("dead"));
    }

    @Test
    void aReceiverIsReachedByHttpsAndAtAPublicAddress() throws UnknownHostException {
        var receivers = new Receivers(Configured.with(WebhooksConfiguration.class, Map.of()));

        assertEquals(URL, receivers.address(URL));
        assertThrows(ProblemException.class, () -> receivers.address("http://hooks.example/midad"));
        assertTrue(receivers.contains(InetAddress.getByName("93.184.215.14")));
        assertFalse(receivers.contains(InetAddress.getByName("192.168.0.7")));
    }

    private static Webhook failing(boolean isEnabled) {
        var webhook = Webhook.create(draft(null, null, null, isEnabled), URL, NOON);
        webhook.failingSince = NOON;
        webhook.pausedUntil = LATER;
        return webhook;
    }

    private static WebhookDraft draft(
            @Nullable List<String> events,
            @Nullable List<UUID> sections,
            @Nullable Boolean withBody,
            @Nullable Boolean enabled) {
        return new WebhookDraft("تطبيق", URL, events, sections, withBody, enabled, null);
    }
}
