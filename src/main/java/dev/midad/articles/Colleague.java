package dev.midad.articles;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody of the newsroom, by the name that they had when they did it. */
@Schema(name = "Colleague")
public record Colleague(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "سارة") String name) {}
