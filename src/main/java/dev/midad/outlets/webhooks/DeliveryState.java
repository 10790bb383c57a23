package dev.midad.outlets.webhooks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says what has become of a delivery. */
@Schema(
        name = "WebhookDeliveryState",
        description = "What has become of a delivery",
        enumeration = {"waiting", "delivered", "dead", "skipped"})
public enum DeliveryState {
    WAITING,
    DELIVERED,
    DEAD,
    SKIPPED;

    static final Map<String, DeliveryState> BY_TAG =
            Arrays.stream(values()).collect(Collectors.toMap(DeliveryState::tag, state -> state));

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DeliveryState tagged(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }
}
