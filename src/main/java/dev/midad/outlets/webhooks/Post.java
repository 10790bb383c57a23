package dev.midad.outlets.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds a request to a receiver, ready to be sent. */
@SuppressWarnings("ArrayRecordComponent") // Nothing compares two of them.
record Post(String url, Map<String, String> headers, byte[] body) {

    Post {
        headers = Map.copyOf(headers);
    }

    /** Returns the request of a delivery, signed by each of the keys. */
    static Post of(Claim claim, byte[] body, List<SigningKey> keys, Instant now) {
        var id = claim.delivery().toString();
        var timestamp = now.getEpochSecond();
        var signatures =
                keys.stream().map(key -> key.signature(id, timestamp, body)).collect(Collectors.joining(" "));
        return new Post(
                claim.url(),
                Map.of(
                        "content-type",
                        "application/json",
                        "user-agent",
                        "Midad",
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        String.valueOf(timestamp),
                        "webhook-signature",
                        signatures),
                body);
    }
}
