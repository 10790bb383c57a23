package dev.midad.outlets.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Tells how many of the found articles belong to one section, author, tag or year. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How many of what was found belong to something")
public record FacetValue(
        @Schema(required = true, description = "What the filter of the facet's name takes; of `year`, the year")
        String value,

        @Nullable UUID id,
        @Schema(required = true, examples = "شؤون دولية") String name,
        @Schema(required = true, examples = "12") long count) {}
