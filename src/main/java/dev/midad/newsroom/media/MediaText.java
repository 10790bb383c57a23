package dev.midad.newsroom.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.SingleLine;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds what is said of a medium in one language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What is said of a medium in one language")
public record MediaText(
        @Size(max = 2000)
        @Schema(
                description = "What it shows, for readers who do not see it",
                examples = "وفود نحو خمسين دولة حول طاولة مستديرة")
        @Nullable
        String alt,

        @Size(max = 2000) @Schema(description = "The line under it", examples = "جانب من جلسة الافتتاح") @Nullable
        String caption,

        @SingleLine @Size(max = 500) @Schema(description = "What it is called", examples = "جلسة الافتتاح") @Nullable
        String title) {}
