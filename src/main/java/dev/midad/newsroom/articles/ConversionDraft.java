package dev.midad.newsroom.articles;

import dev.midad.foundation.web.LanguageTag;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds what somebody pasted: HTML or plain text, of which exactly one is sent. */
@Schema(name = "ConversionDraft", description = "HTML or plain text; exactly one of both is sent")
public record ConversionDraft(
        @LanguageTag @Schema(description = "The publication's where it is left out", examples = "ar") @Nullable
        String lang,

        @Size(max = 1_000_000)
        @Schema(description = "HTML of a clipboard or a page", examples = "<p>افتتح <b>الوزير</b> المؤتمر.</p>")
        @Nullable
        String bodyHtml,

        @Size(max = 1_000_000) @Schema(description = "Plain text; a blank line starts a paragraph") @Nullable
        String bodyText) {}
