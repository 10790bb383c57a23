package dev.midad.conversation.moderation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was erased. */
@Schema(name = "Erasure", description = "How much was erased")
public record ErasureView(
        @Schema(required = true, description = "How many comments", examples = "12")
        int erased) {}
