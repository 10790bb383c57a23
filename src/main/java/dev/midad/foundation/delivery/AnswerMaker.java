package dev.midad.foundation.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Makes answers of the views that were read. */
@Singleton
class AnswerMaker {

    static final String CACHE_TAG = "Cache-Tag";
    // Proxies commonly refuse header fields over 8 KiB.
    private static final int MOST_TAG_CHARACTERS = 6_000;

    private final ObjectMapper json;

    AnswerMaker(ObjectMapper json) {
        this.json = json;
    }

    Answer of(PendingAnswer making, AsyncReader.Found found) {
        Set<String> tags = new LinkedHashSet<>();
        found.view().cacheTags().forEach(tags::add);
        return new Answer(
                making.key(),
                200,
                bytes(found.view()),
                MediaType.APPLICATION_JSON,
                headers(tags),
                tags,
                making.began(),
                Freshness.ends(making.began(), found.readAt(), found.next()));
    }

    byte[] bytes(Object view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the headers of an answer that a cache may keep. */
    Map<String, String> headers(Set<String> tags) {
        var headers = new HashMap<String, String>();
        headers.put(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (!tags.isEmpty()) {
            var named = String.join(",", tags);
            // Where the tags are too long for one header, the answer is tagged "all" and dropped with everything.
            headers.put(CACHE_TAG, named.length() <= MOST_TAG_CHARACTERS ? named : "all");
        }
        return headers;
    }
}
