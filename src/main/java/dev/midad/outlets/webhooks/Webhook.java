package dev.midad.outlets.webhooks;

import dev.midad.foundation.database.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds the address of a receiver, and which changes are sent to it. */
@Entity
@Table(name = "webhook")
class Webhook {

    @Id
    UUID id;

    @Version
    int version;

    String name;
    String url;

    // These are arrays, because lists of texts are JSON elsewhere, and Hibernate would not tell them apart at every
    // start.
    private String[] events;
    private UUID[] sections;

    boolean withBody;
    boolean enabled;

    @Nullable
    String disabledReason;

    @Nullable
    Instant disabledAt;

    Instant createdAt;
    Instant updatedAt;

    @Nullable
    Instant failingSince;

    @Nullable
    Instant pausedUntil;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it; create() makes new ones.
    protected Webhook() {}

    static Webhook create(WebhookDraft draft, String url, Instant now) {
        var webhook = new Webhook();
        webhook.id = Ids.next();
        webhook.createdAt = now;
        webhook.enabled = true;
        webhook.write(draft, url, now);
        return webhook;
    }

    void write(WebhookDraft draft, String readUrl, Instant now) {
        name = draft.name();
        url = readUrl;
        events = draft.eventFilters().toArray(String[]::new);
        sections = draft.sectionIds().toArray(UUID[]::new);
        withBody = draft.isWithBody();
        if (enabled != draft.isEnabled()) {
            enabled = draft.isEnabled();
            disabledReason = enabled ? null : DisabledReason.ASKED.tag();
            disabledAt = enabled ? null : now;
            // The webhook starts afresh, so its former failures are forgotten.
            failingSince = null;
            pausedUntil = null;
        }
        updatedAt = now;
    }

    List<String> events() {
        return List.of(events);
    }

    List<UUID> sections() {
        return List.of(sections);
    }
}
