package dev.midad.newsroom.tags;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a tag in something else. */
@Schema(description = "A tag, named in something else")
public record TagRef(
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "مكافحة-الإرهاب")
        String slug,

        @Schema(required = true, examples = "مكافحة الإرهاب")
        String name) {}
