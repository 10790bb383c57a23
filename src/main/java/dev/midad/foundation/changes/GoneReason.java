package dev.midad.foundation.changes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why readers no longer get something. */
@Schema(description = "Why readers no longer get it")
public enum GoneReason {
    DELETED("deleted"),
    UNPUBLISHED("unpublished"),
    TAKEN_DOWN("takenDown"),
    /** Readers of a part of the content, who named it by filters, no longer have it in their part; the log has none of these. */
    MOVED_OUT_OF_SCOPE("movedOutOfScope");

    private final String tag;

    GoneReason(String tag) {
        this.tag = tag;
    }

    public static GoneReason tagged(String tag) {
        return Stream.of(values())
                .filter(reason -> reason.tag.equals(tag))
                .findFirst()
                .orElseThrow();
    }

    @JsonValue
    public String tag() {
        return tag;
    }
}
