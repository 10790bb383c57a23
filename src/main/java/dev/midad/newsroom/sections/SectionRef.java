package dev.midad.newsroom.sections;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a section in something else. */
@Schema(description = "A section, named in something else")
public record SectionRef(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "شؤون-دولية") String slug,
        @Schema(required = true, examples = "شؤون دولية") String name) {}
