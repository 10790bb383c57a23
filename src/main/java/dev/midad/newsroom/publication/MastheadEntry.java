package dev.midad.newsroom.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.SingleLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds one office of the masthead and the name of the person who has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One office of the masthead and who holds it")
public record MastheadEntry(
        @NotNull @SingleLine @Size(max = 100) @Schema(description = "For programs", examples = "editor-in-chief")
        String role,

        @SingleLine @Size(max = 200) @Schema(description = "As it is printed", examples = "رئيس التحرير") @Nullable
        String label,

        @NotNull @SingleLine @Size(max = 200) @Schema(examples = "سالم أحمد الناشي")
        String name) {}
