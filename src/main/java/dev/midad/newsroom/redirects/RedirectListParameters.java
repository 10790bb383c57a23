package dev.midad.newsroom.redirects;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Holds the filters of the list of redirects as the client sends them. */
public record RedirectListParameters(
        @QueryParam("q")
        @Parameter(
                description = "The beginnings of words of the two addresses and the note",
                schema = @Schema(type = SchemaType.STRING, maxLength = 200))
        @Nullable
        String q,

        @QueryParam("status")
        @Parameter(
                description = "Only those of this status",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"301", "302", "410"}))
        @Nullable
        String status,

        @QueryParam("target")
        @Parameter(
                description = "Only those to what has this id",
                schema = @Schema(type = SchemaType.STRING, format = "uuid"))
        @Nullable
        String target,

        @QueryParam("prefix")
        @Parameter(
                description = "`true`: only those of all that lies under their address; `false`: only the others",
                schema = @Schema(type = SchemaType.BOOLEAN))
        @Nullable
        String prefix,

        @QueryParam("unusedSince")
        @Parameter(
                description = "Only those that nobody has asked for since this day, or ever",
                schema = @Schema(type = SchemaType.STRING, format = "date"))
        @Nullable
        String unusedSince) {}
