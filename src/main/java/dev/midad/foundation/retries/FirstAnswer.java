package dev.midad.foundation.retries;

import jakarta.ws.rs.core.Response;
import java.util.Map;

/**
 * Holds an answer for repetition: its status, its headers, and the bytes of its body, which are none where it has no
 * body.
 */
@SuppressWarnings("ArrayRecordComponent") // No code compares answers.
public record FirstAnswer(int status, Map<String, String> headers, byte[] body) {

    public static final String REPLAYED = "Idempotency-Replayed";

    public FirstAnswer {
        headers = Map.copyOf(headers);
    }

    Response again() {
        var response = Response.status(status);
        headers.forEach(response::header);
        return response.header(REPLAYED, "true")
                .entity(body.length == 0 ? null : body)
                .build();
    }
}
