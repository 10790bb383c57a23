package dev.midad.conversation.comments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A comment as it is exported: what makes it again, and what is told of it beside. */
public record ExportedComment(
        UUID id,
        MovedComment comment,
        String state,
        Instant createdAt,
        @Nullable Instant editedAt) {}
