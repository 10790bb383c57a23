package dev.midad.foundation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Names a member of the newsroom; beside what they did, by the name that they had then. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Colleague",
        description = "Somebody of the newsroom; beside what they did, by the name that they had then")
public record Colleague(
        @Schema(description = "Absent where Midad itself did it") @Nullable
        UUID id,

        @Schema(required = true, examples = "سارة") String name) {}
