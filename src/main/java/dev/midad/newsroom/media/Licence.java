package dev.midad.newsroom.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.SingleLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says what a newsroom may do with a medium that is not its own, and how long. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the newsroom may do with a medium that is not its own, and how long")
public record Licence(
        @SingleLine
        @Size(max = 500)
        @Schema(description = "Who gives it", examples = "وكالة الأنباء الكويتية")
        @Nullable
        String holder,

        @Size(max = 5000) @Schema(description = "What it allows, in words") @Nullable
        String terms,

        @Schema(description = "When it begins; it has begun where this is left out", examples = "2026-01-01T00:00:00Z")
        @Nullable
        Instant from,

        @Schema(
                description = "When it ends: from this moment readers do not get the medium any more",
                examples = "2027-01-01T00:00:00Z")
        @Nullable
        Instant until,

        @Size(max = 250)
        @Schema(description = "Countries, as ISO 3166 writes them; all where there are none", examples = "[\"KW\"]")
        @Nullable
        List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> territories,

        @Size(max = 20)
        @Schema(
                description = "Where it may be shown, such as `web`, `app`, `print`, `social`",
                examples = "[\"web\", \"app\"]")
        @Nullable
        List<@NotNull @SingleLine @Size(max = 50) String> channels,

        @Size(max = 5000) @Schema(description = "For the desk alone") @Nullable
        String note) {}
