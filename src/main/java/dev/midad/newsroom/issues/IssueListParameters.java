package dev.midad.newsroom.issues;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Holds what the client sent to narrow the list of issues. */
public record IssueListParameters(
        @QueryParam("year")
        @Parameter(
                description = "Only issues of this year of the calendar (`2024`), or of the paper's own life (`25`)",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "9999"))
        @Nullable
        String year,

        @QueryParam("from")
        @Parameter(
                description = "Only issues of this date or later",
                schema = @Schema(type = SchemaType.STRING, format = "date"))
        @Nullable
        String from,

        @QueryParam("to")
        @Parameter(
                description = "Only issues before this date",
                schema = @Schema(type = SchemaType.STRING, format = "date"))
        @Nullable
        String to,

        @QueryParam("kind")
        @Parameter(description = "Only issues of this kind", schema = @Schema(implementation = IssueKind.class))
        @Nullable
        String kind) {}
