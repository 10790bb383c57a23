package dev.midad.outlets.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/** Holds the body of a delivery, as Standard Webhooks defines it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Payload(String type, Instant timestamp, Object data) {}
