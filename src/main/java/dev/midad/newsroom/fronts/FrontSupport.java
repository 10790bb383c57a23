package dev.midad.newsroom.fronts;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.SingleLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Puts an article, an issue, a page or a link under what stands at a place of a front. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What stands under an item of a front: an article, an issue, a page or a link")
public record FrontSupport(
        @NotNull @Valid @Schema(required = true) FrontItem item,

        @SingleLine
        @Size(max = 500)
        @Schema(description = "In the place of its own headline; a link needs one", examples = "جدول أعمال المؤتمر")
        @Nullable
        String headline) {}
