package dev.midad.foundation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Describes one thing that is wrong with a request, and where it stands. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One thing that is wrong with a request, and where it stands")
public record FieldError(
        @Schema(description = "JSON pointer into the body", examples = "/headline") @Nullable
        String pointer,

        @Schema(description = "Name of the query parameter", examples = "limit") @Nullable
        String parameter,

        @Schema(required = true, description = "What rule is broken; for programs", examples = "required")
        String code,

        @Schema(required = true, description = "The same for people, in the accepted language", examples = "مطلوب")
        String detail) {}
