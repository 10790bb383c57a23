package dev.midad.newsroom.tags;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.Versioned;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds a tag as editors get it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EditorialTag", description = "A tag, as editors see it")
public record TagEditorialView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Counts the changes; the ETag is made of it", examples = "0")
        int version,

        @Schema(required = true, examples = "مكافحة-الإرهاب")
        String slug,

        @Schema(required = true, examples = "ar") String lang,

        @Schema(required = true, examples = "مكافحة الإرهاب")
        String name,

        @Nullable String description,
        @Schema(required = true) Map<String, TagText> translations,

        @Schema(required = true, description = "A writer has proposed it, and readers do not get it yet")
        boolean proposed,

        @Schema(description = "Who has proposed it") @Nullable
        UUID proposedBy,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt)
        implements Versioned {

    static TagEditorialView of(Tag tag) {
        return new TagEditorialView(
                tag.id,
                tag.version,
                tag.slug,
                tag.lang,
                tag.name,
                tag.description,
                tag.translations,
                tag.proposedBy != null,
                tag.proposedBy,
                tag.createdAt,
                tag.updatedAt);
    }
}
