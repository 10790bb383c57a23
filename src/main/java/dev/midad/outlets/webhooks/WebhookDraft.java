package dev.midad.outlets.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.SingleLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds what an administrator decides about a webhook. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What an administrator decides about a webhook")
public record WebhookDraft(
        @NotNull @SingleLine @Size(max = 200) @Schema(examples = "تطبيق الجوال")
        String name,

        @NotNull
        @Size(max = 2000)
        @Schema(
                description = "Where events are posted to: https, and a public address",
                examples = "https://hooks.example/midad")
        String url,

        @Size(max = 50)
        @Schema(
                description = "Event types such as `article.published`, or a kind with all of its types such as"
                        + " `article.*`; none: all. docs/webhooks.md lists them; more may come",
                examples = "[\"article.*\", \"section.updated\"]")
        @Nullable
        List<@NotNull String> events,

        @Size(max = 200)
        @Schema(
                description = "Ids of sections: of articles, comments and sections only those in them, or under them,"
                        + " are told; none: all. Authors, tags and the publication lie in no section")
        @Nullable
        List<@NotNull UUID> sections,

        @Schema(description = "Whether an article comes with its body", defaultValue = "false") @Nullable
        Boolean withBody,

        @Schema(
                description = "Whether anything is sent; what changes while nothing is, is not sent later",
                defaultValue = "true")
        @Nullable
        Boolean enabled,

        @Valid
        @Schema(description = "The first secret, only when it is created; left out, Midad makes one of `v1`")
        @Nullable
        SecretDraft secret) {

    List<String> eventFilters() {
        return events == null ? List.of() : events.stream().distinct().toList();
    }

    List<UUID> sectionIds() {
        return sections == null ? List.of() : sections.stream().distinct().toList();
    }

    boolean isWithBody() {
        return Boolean.TRUE.equals(withBody);
    }

    boolean isEnabled() {
        return !Boolean.FALSE.equals(enabled);
    }

    static WebhookDraft of(Webhook webhook) {
        return new WebhookDraft(
                webhook.name,
                webhook.url,
                webhook.events(),
                webhook.sections(),
                webhook.withBody,
                webhook.enabled,
                null);
    }
}
