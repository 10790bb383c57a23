package dev.midad.conversation.submission;

import dev.midad.conversation.spam.CleanComment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the author of a comment may change. */
@Schema(description = "What the author of a comment may change")
public record CommentChangeDraft(
        @Schema(maxLength = CleanComment.LONGEST_NAME, examples = "أبو سالم") @Nullable
        String name,

        @Schema(maxLength = CleanComment.LONGEST_TEXT, examples = "مقال مهم، شكرًا للكاتب ولكم.") @Nullable
        String text) {}
