package dev.midad.outlets.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/** The body of a delivery, as the standard has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Payload(String type, Instant timestamp, Object data) {}
