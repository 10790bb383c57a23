package dev.midad.newsroom.previews;

import dev.midad.foundation.web.SingleLine;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds what a client decides about a new preview link. */
@Schema(description = "What is decided about a new preview link")
public record PreviewLinkDraft(
        @Schema(
                description = "For how many seconds it works",
                minimum = "60",
                maximum = "7776000",
                defaultValue = "604800")
        @Nullable
        Integer expiresIn,

        @SingleLine @Size(max = 200) @Schema(description = "Whom it is for", examples = "المراجع القانوني") @Nullable
        String note) {

    static final PreviewLinkDraft USUAL = new PreviewLinkDraft(null, null);
}
