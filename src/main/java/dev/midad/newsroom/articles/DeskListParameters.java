package dev.midad.newsroom.articles;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Holds what the client sent to narrow the desk's list by headline and time, and to order it. */
public record DeskListParameters(
        @QueryParam("q")
        @Parameter(
                description = "The beginnings of words of the headline; `/v1/editorial/search` finds in the text too",
                schema = @Schema(type = SchemaType.STRING, maxLength = 200))
        @Nullable
        String q,

        @QueryParam("type")
        @Parameter(
                description = "`page` lists the pages, which no other list of the desk has",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"article", "page"},
                                defaultValue = "article"))
        @Nullable
        String type,

        @QueryParam("media")
        @Parameter(
                description = "The id of a medium: only articles whose draft uses it",
                schema = @Schema(type = SchemaType.STRING, format = "uuid"))
        @Nullable
        String media,

        @QueryParam("updatedFrom")
        @Parameter(
                description = "Changed then or later",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @Nullable
        String updatedFrom,

        @QueryParam("updatedTo")
        @Parameter(
                description = "Changed before that",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @Nullable
        String updatedTo,

        @QueryParam("scheduledFrom")
        @Parameter(
                description = "Planned for then or later",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @Nullable
        String scheduledFrom,

        @QueryParam("scheduledTo")
        @Parameter(
                description = "Planned for before that",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @Nullable
        String scheduledTo,

        @QueryParam("publishedFrom")
        @Parameter(
                description = "First published then or later",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @Nullable
        String publishedFrom,

        @QueryParam("publishedTo")
        @Parameter(
                description = "First published before that",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @Nullable
        String publishedTo,

        @QueryParam("sort")
        @Parameter(
                description =
                        "By a time, the latest (`-`) or the earliest first, or by headline. By `publishedAt` or `scheduledAt` the list shows only what has that time",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {
                                    "-updatedAt",
                                    "updatedAt",
                                    "-publishedAt",
                                    "publishedAt",
                                    "-scheduledAt",
                                    "scheduledAt",
                                    "headline",
                                    "-headline"
                                },
                                defaultValue = "-updatedAt"))
        @Nullable
        String sort) {}
