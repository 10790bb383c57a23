package dev.midad.conversation.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.conversation.comments.CommentState;
import dev.midad.conversation.spam.Signal;
import dev.midad.foundation.web.Versioned;
import dev.midad.newsroom.articles.ArticleRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment as moderators get it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EditorialComment", description = "A comment, as moderators see it")
public record ModeratedCommentView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Counts the changes; the ETag is made of it", examples = "0")
        int version,

        @Schema(required = true) ArticleRef article,

        @Schema(description = "Id of the article's section on the desk") @Nullable
        UUID section,

        @Schema(description = "The comment under which it hangs") @Nullable
        UUID parent,

        @Schema(required = true, examples = "0") int depth,
        @Schema(required = true) CommentState state,

        @Schema(required = true, description = "Empty where it was erased", examples = "أبو سالم")
        String name,

        @Schema(required = true, description = "Empty where it was erased", examples = "مقال مهم، شكرًا للكاتب.")
        String text,

        @Schema(
                required = true,
                enumeration = {"rtl", "ltr"})
        String dir,

        @Schema(required = true, description = "How sure Midad is that it is spam, from 0 to 1", examples = "0.15")
        double score,

        @Schema(required = true, description = "What the score is made of")
        List<Signal> signals,

        @Schema(description = "Keyed hash of the e-mail, the same for the same person; absent where none was given")
        @Nullable
        String emailHash,

        @Schema(description = "Keyed hash of the address that it came from") @Nullable
        String addressHash,

        @Schema(required = true, examples = "7") int likes,

        @Schema(required = true, description = "How many visible comments hang under it", examples = "2")
        int replyCount,

        @Schema(required = true) Instant createdAt,
        @Nullable Instant editedAt,

        @Schema(description = "When a moderator last decided about it; absent where only Midad has") @Nullable
        Instant decidedAt,

        @Schema(description = "Who did", examples = "سارة") @Nullable
        String decidedBy)
        implements Versioned {}
