package dev.midad.outlets.search;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Holds a name or a headline that has words beginning as the reader typed them. */
@Schema(name = "Suggestion", description = "Something that what was typed may become")
public record SuggestionView(
        @Schema(
                required = true,
                type = SchemaType.STRING,
                examples = "article",
                description = "`article`, `author`, `section` or `tag`; others may come")
        String kind,

        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "الكويت-تستضيف-مؤتمر")
        String slug,

        @Schema(required = true, description = "The headline, or the name", examples = "الكويت تستضيف مؤتمر")
        String text) {}
