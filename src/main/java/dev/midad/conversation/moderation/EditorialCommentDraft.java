package dev.midad.conversation.moderation;

import dev.midad.conversation.spam.CleanComment;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a moderator may change of a comment. */
@Schema(description = "What a moderator may change of a comment")
public record EditorialCommentDraft(
        @Schema(maxLength = CleanComment.LONGEST_NAME, examples = "أبو سالم") @Nullable
        String name,

        @Schema(maxLength = CleanComment.LONGEST_TEXT, examples = "مقال مهم.") @Nullable
        String text,

        @Size(max = 500)
        @Schema(description = "For the history; readers do not see it", examples = "حذف رقم هاتف")
        @Nullable
        String reason) {}
