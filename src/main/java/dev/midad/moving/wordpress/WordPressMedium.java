package dev.midad.moving.wordpress;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.UUID;

/**
 * Tells what an attachment has become in the library of media.
 *
 * @param line where the attachment begins in the file, counted from 1
 * @param post the attachment's number in WordPress
 * @param type {@code image}, {@code audio}, {@code video} or {@code document}
 * @param isPicture whether a page can show it as a picture
 * @param outcome {@code created}, or {@code unchanged} where the library had its bytes already
 */
@JsonPropertyOrder({"line", "kind", "post", "id", "type", "file", "outcome"})
record WordPressMedium(
        int line,
        long post,
        UUID id,
        String type,
        @JsonIgnore boolean isPicture,
        String file,
        String outcome) {

    @JsonProperty
    String kind() {
        return "medium";
    }
}
