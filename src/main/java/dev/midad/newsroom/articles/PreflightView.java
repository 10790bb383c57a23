package dev.midad.newsroom.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows what publishing would bring to the readers, and what would be amiss with it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Preflight", description = "What publishing would bring to the readers, and what would be amiss with it")
public record PreflightView(
        @Schema(required = true, description = "Always true: nothing was published")
        boolean dryRun,

        @Schema(required = true, description = "Whether publishing would succeed")
        boolean publishable,

        @Schema(description = "When readers would get it; absent for at once") @Nullable
        Instant at,

        @Schema(
                required = true,
                description = "From what readers have to what they would get; everything where they have nothing")
        List<RevisionChange> changes,

        @Schema(required = true) List<PreflightFinding> findings) {}
