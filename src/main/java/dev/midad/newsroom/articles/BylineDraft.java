package dev.midad.newsroom.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.SingleLine;
import dev.midad.newsroom.published.BylineRole;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds one line of the byline as an editor decides it; it names an author, or has a label, or both. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One line of the byline as an editor decides it; it names an author, or has a label, or both")
public record BylineDraft(
        @NotNull @Schema(required = true) BylineRole role,

        @SingleLine
        @Size(max = 200)
        @Schema(description = "As it is printed; wins over the role's usual name", examples = "اعداد")
        @Nullable
        String label,

        @SingleLine @Size(max = 200) @Schema(description = "Where it was written from", examples = "الكويت") @Nullable
        String place,

        @Schema(description = "Id or slug", examples = "المحرر-السياسي") @Nullable
        String author) {}
