package dev.midad.conversation.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.conversation.comments.CommentState;
import dev.midad.foundation.web.ShownOnce;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment as its author gets it back. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CommentSubmission", description = "What became of a comment that was sent, as its author sees it")
public record SubmissionView(
        @Schema(required = true) UUID id,

        @Schema(
                required = true,
                description = "`approved`: readers see it; `pending`: it waits for a moderator",
                enumeration = {"pending", "approved"})
        CommentState state,

        @Schema(required = true) UUID article,

        @Schema(description = "The comment under which it hangs") @Nullable
        UUID parent,

        @Schema(required = true, examples = "أبو سالم") String name,

        @Schema(required = true, description = "As it is kept", examples = "مقال مهم، شكرًا للكاتب.")
        String text,

        @Schema(required = true, description = "The same as safe HTML")
        String html,

        @Schema(
                required = true,
                enumeration = {"rtl", "ltr"})
        String dir,

        @Schema(required = true) Instant createdAt,

        @Schema(
                required = true,
                description = "Send it as `Edit-Token` to change or withdraw the comment; each change gives a new one")
        String editToken,

        @Schema(required = true, description = "Until when it can be changed")
        Instant editableUntil)
        implements ShownOnce {}
