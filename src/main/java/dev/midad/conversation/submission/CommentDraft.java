package dev.midad.conversation.submission;

import dev.midad.conversation.spam.CleanComment;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reader sends. */
@Schema(description = "What a reader sends as a comment")
public record CommentDraft(
        @NotNull
        @Schema(
                description = "As it stands beside the comment",
                maxLength = CleanComment.LONGEST_NAME,
                examples = "أبو سالم")
        String name,

        @Email
        @Size(max = 254)
        @Schema(
                description =
                        "Never shown and not kept: only a keyed hash of it is, by which a known commenter is told from a stranger")
        @Nullable
        String email,

        @NotNull
        @Schema(
                description = "Plain text; line ends are kept, HTML is shown as it was written",
                maxLength = CleanComment.LONGEST_TEXT,
                examples = "مقال مهم، شكرًا للكاتب.")
        String text,

        @Schema(description = "Id of the comment that this one answers") @Nullable
        UUID parent,

        @Size(max = 2000)
        @Schema(description = "A trap: a field that people do not see and leave empty, and that programs fill in")
        @Nullable
        String website,

        @Size(max = 200)
        @Schema(
                description =
                        "The token of `GET /v1/comment-form`, asked for when the form was opened: shows that somebody took the time to write")
        @Nullable
        String formToken) {}
