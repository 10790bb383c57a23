package dev.midad.outlets.webhooks;

import java.util.Map;

/** Holds a request to a receiver, ready to be sent. */
@SuppressWarnings("ArrayRecordComponent") // Nothing compares two of them.
record Post(String url, Map<String, String> headers, byte[] body) {

    Post {
        headers = Map.copyOf(headers);
    }
}
