package dev.midad.foundation.changes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says why readers no longer get a piece of content. */
@Schema(description = "Why readers no longer get it")
public enum GoneReason {
    DELETED("deleted"),
    UNPUBLISHED("unpublished"),
    TAKEN_DOWN("takenDown"),
    /** Says that the content left the part that a client chose by filters; the log never has this reason. */
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
