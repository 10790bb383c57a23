package dev.midad.newsroom.authors;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names an author in something else. */
@Schema(description = "An author, named in something else")
public record AuthorRef(
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "المحرر-السياسي")
        String slug,

        @Schema(required = true, examples = "المحرر السياسي")
        String name) {}
