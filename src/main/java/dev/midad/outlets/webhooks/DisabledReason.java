package dev.midad.outlets.webhooks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says why nothing is sent to a webhook. */
@Schema(
        name = "WebhookDisabledReason",
        description = "Why nothing is sent to a webhook",
        enumeration = {"asked", "gone", "failing"})
public enum DisabledReason {
    ASKED,
    GONE,
    FAILING;

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DisabledReason tagged(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }
}
