package dev.midad.outlets.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.ShownOnce;
import dev.midad.foundation.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Describes a webhook to administrators. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Webhook", description = "Where changes are sent to")
public record WebhookView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Schema(required = true, examples = "تطبيق الجوال") String name,

        @Schema(required = true, examples = "https://hooks.example/midad")
        String url,

        @Schema(required = true, description = "None: all", examples = "[\"article.*\", \"section.updated\"]")
        List<String> events,

        @Schema(required = true, description = "Ids; none: all")
        List<UUID> sections,

        @Schema(required = true, description = "Whether an article comes with its body", examples = "false")
        boolean withBody,

        @Schema(required = true, description = "Whether anything is sent", examples = "true")
        boolean enabled,

        @Schema(
                description = "`asked`: by an administrator; `gone`: it answered 410;"
                        + " `failing`: it took nothing for days")
        @Nullable
        DisabledReason disabledReason,

        @Schema(description = "Since when nothing is sent") @Nullable
        Instant disabledAt,

        @Schema(description = "Since when every attempt failed; absent: the last one did not") @Nullable
        Instant failingSince,

        @Schema(description = "Until when nothing is sent, as its Retry-After asked") @Nullable
        Instant pausedUntil,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,

        @Schema(description = "The first secret, in the answer that created the webhook alone") @Nullable
        SecretView secret)
        implements Versioned, ShownOnce {

    public WebhookView {
        events = List.copyOf(events);
        sections = List.copyOf(sections);
    }

    static WebhookView of(Webhook webhook, @Nullable SecretView secret) {
        return new WebhookView(
                webhook.id,
                webhook.version,
                webhook.name,
                webhook.url,
                webhook.events(),
                webhook.sections(),
                webhook.withBody,
                webhook.enabled,
                webhook.disabledReason == null ? null : DisabledReason.tagged(webhook.disabledReason),
                webhook.disabledAt,
                webhook.failingSince,
                webhook.pausedUntil,
                webhook.createdAt,
                webhook.updatedAt,
                secret);
    }
}
