package dev.midad.comments;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a form asks for when it is opened. */
@Schema(name = "CommentForm")
public record CommentFormView(
        @Schema(required = true, description = "Send it as `formToken` with the comment")
        String formToken) {}
