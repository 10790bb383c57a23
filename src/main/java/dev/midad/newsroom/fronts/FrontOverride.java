package dev.midad.newsroom.fronts;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.SingleLine;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says how a place of a front shows what stands there, where that is not as it shows itself. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "What a place of a front shows in the place of what its article or issue says; of a link all that it shows")
public record FrontOverride(
        @SingleLine @Size(max = 200) @Schema(description = "The line above the headline", examples = "خاص") @Nullable
        String kicker,

        @SingleLine @Size(max = 500) @Schema(description = "The headline", examples = "الكويت تستضيف مؤتمر") @Nullable
        String headline,

        @Size(max = 2000)
        @Schema(description = "The text under the headline", examples = "بمشاركة أربعين دولة")
        @Nullable
        String deck,

        @Schema(description = "The id of a picture of the library") @Nullable
        UUID medium) {}
