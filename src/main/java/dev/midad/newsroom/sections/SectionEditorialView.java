package dev.midad.newsroom.sections;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.Versioned;
import dev.midad.newsroom.publication.CommentRules;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds a section as editors get it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EditorialSection", description = "A section, as editors see it")
public record SectionEditorialView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Counts the changes; the ETag is made of it", examples = "0")
        int version,

        @Schema(required = true, examples = "شؤون-دولية") String slug,
        @Schema(required = true, examples = "ar") String lang,
        @Schema(required = true, examples = "شؤون دولية") String name,
        @Nullable String description,
        @Schema(required = true) Map<String, SectionText> translations,

        @Schema(description = "Id of the section above") @Nullable
        UUID parent,

        @Schema(required = true) int position,

        @Schema(description = "Its own rules for comments, where it has any") @Nullable
        CommentRules comments,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt)
        implements Versioned {

    static SectionEditorialView of(Section section) {
        return new SectionEditorialView(
                section.id,
                section.version,
                section.slug,
                section.lang,
                section.name,
                section.description,
                section.translations,
                section.parentId,
                section.position,
                section.comments(),
                section.createdAt,
                section.updatedAt);
    }
}
