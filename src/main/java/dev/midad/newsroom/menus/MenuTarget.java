package dev.midad.newsroom.menus;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says where an item of a menu leads. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description = "Where an item of a menu leads",
        examples = "{\"kind\": \"section\", \"id\": \"0199b4c0-6a1e-7c3f-8d2e-5b7a9c1d3e4f\"}")
public record MenuTarget(
        @NotNull MenuTargetKind kind,

        @Size(max = 200)
        @Schema(
                description = "Its id; in a request its slug does as well. Not with `issue` and `link`",
                examples = "0199b4c0-6a1e-7c3f-8d2e-5b7a9c1d3e4f")
        @Nullable
        String id,

        @Size(max = 2000)
        @Schema(
                description = "With `link`: a path on the publication's own site, or a whole address",
                examples = "https://example.org/")
        @Nullable
        String url) {}
