package dev.midad.newsroom.fronts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows one container of a front with what stands in it now. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FrontContainerShown", description = "One container of a front, with what stands in it now")
public record FrontContainerView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "By which a site knows the container", examples = "top")
        String key,

        @Schema(description = "What stands above it", examples = "شؤون دولية") @Nullable
        String title,

        @Schema(description = "Where its title leads", examples = "/أقسام/شؤون-دولية") @Nullable
        String link,

        @Schema(description = "A hint for the site, which knows what it means", examples = "hero") @Nullable
        String layout,

        @Schema(
                required = true,
                description = "Only these platforms show it; all where it is empty",
                examples = "[\"web\"]")
        List<String> platforms,

        @Schema(required = true, description = "What stands in it, in order")
        List<FrontItemView> items) {}
