package dev.midad.newsroom.published;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.newsroom.media.CropDraft;
import dev.midad.newsroom.media.ShownMedium;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Names the picture above an article, and what the article says of it where that differs from what the library says. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "LeadPicture",
        description = "The picture above an article, and what the article says of it in place of what the library says")
public record LeadUse(
        @NotNull @Schema(required = true, description = "The id of a picture of the library")
        UUID media,

        @Valid
        @Schema(description = "The part of the picture that is shown here; the whole where it is left out")
        @Nullable
        CropDraft crop,

        @Size(max = 2000) @Schema(description = "What it shows, for readers who do not see it") @Nullable
        String alt,

        @Size(max = 2000) @Schema(description = "The line under it") @Nullable
        String caption,

        @Size(max = 2000) @Schema(description = "Who is named beside it") @Nullable
        String credit) {

    /** Returns the medium as this use shows it. */
    ShownMedium of(ShownMedium medium) {
        return medium.cropped(crop == null ? null : crop.inPage()).with(alt, caption, credit);
    }
}
