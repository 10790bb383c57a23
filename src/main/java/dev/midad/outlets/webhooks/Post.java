package dev.midad.outlets.webhooks;

import java.util.Map;

/** A request to a receiver, ready to be sent. */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Post(String url, Map<String, String> headers, byte[] body) {

    Post {
        headers = Map.copyOf(headers);
    }
}
