package dev.midad.conversation.submission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many readers like a comment. */
@Schema(name = "CommentLikes", description = "How much a comment is liked")
public record LikesView(
        @Schema(required = true, examples = "7") int likes,

        @Schema(required = true, description = "Whether you are one of them")
        boolean liked) {}
