package dev.midad.newsroom.media;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Holds what the client sent to narrow the list of media. */
public record MediaListParameters(
        @QueryParam("q")
        @Parameter(
                description =
                        "The beginnings of words of captions, credits, keywords, file names, and of the text of documents",
                schema = @Schema(type = SchemaType.STRING, maxLength = 200))
        @Nullable
        String q,

        @QueryParam("kind")
        @Parameter(
                description = "Only media of this kind",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"image", "audio", "video", "document"}))
        @Nullable
        String kind,

        @QueryParam("category")
        @Parameter(
                description = "Only media of this usage category",
                schema = @Schema(implementation = UsageCategory.class))
        @Nullable
        String category,

        @QueryParam("creator")
        @Parameter(description = "The id of who uploaded it, or `me`", schema = @Schema(type = SchemaType.STRING))
        @Nullable
        String creator,

        @QueryParam("tag")
        @Parameter(description = "Id or slug of a tag", schema = @Schema(type = SchemaType.STRING))
        @Nullable
        String tag,

        @QueryParam("uploadedFrom")
        @Parameter(
                description = "Uploaded then or later",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @Nullable
        String uploadedFrom,

        @QueryParam("uploadedTo")
        @Parameter(
                description = "Uploaded before that",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @Nullable
        String uploadedTo,

        @QueryParam("licenceEndsBefore")
        @Parameter(
                description = "Only media whose licence ends before that, or has ended",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @Nullable
        String licenceEndsBefore,

        @QueryParam("trash")
        @Parameter(
                description = "`true` shows the trash",
                schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
        @Nullable
        String trash) {}
