package dev.midad.conversation.comments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a comment has come. */
@Schema(description = "How far a comment has come")
public enum CommentState {
    PENDING,
    APPROVED,
    REJECTED,
    SPAM,
    WITHDRAWN,
    ERASED;

    private static final Set<CommentState> OVER = Set.of(WITHDRAWN, ERASED);

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CommentState tagged(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }

    /** Tells whether a moderator can still decide about the comment: not where its author has taken it back. */
    public boolean isOpen() {
        return !OVER.contains(this);
    }

    /** Returns what its author is told: a sender of spam learns only that it waits. */
    public CommentState told() {
        return this == APPROVED ? APPROVED : PENDING;
    }

    static Map<String, CommentState> byTag() {
        return Map.of(
                "pending",
                PENDING,
                "approved",
                APPROVED,
                "rejected",
                REJECTED,
                "spam",
                SPAM,
                "withdrawn",
                WITHDRAWN,
                "erased",
                ERASED);
    }
}
