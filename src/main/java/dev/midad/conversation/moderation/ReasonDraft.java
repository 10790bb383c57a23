package dev.midad.conversation.moderation;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a moderator decides so. */
@Schema(description = "Why a moderator decides so")
public record ReasonDraft(
        @Size(max = 500)
        @Schema(description = "For the history; readers do not see it", examples = "خارج الموضوع")
        @Nullable
        String reason) {

    static final ReasonDraft NONE = new ReasonDraft(null);
}
