package dev.midad.conversation.submission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a form asks for when it is opened. */
@Schema(name = "CommentForm", description = "What a comment form takes along from its opening to its sending")
public record CommentFormView(
        @Schema(required = true, description = "Send it as `formToken` with the comment")
        String formToken) {}
