package dev.midad.newsroom.published;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Holds the filters and the sort of a list of articles, as the client sent them. */
public record ArticleParameters(
        @QueryParam("section")
        @Parameter(description = "Id or slug; what lies under it belongs to it. Repeated: any of them")
        List<String> section,

        @QueryParam("author") @Parameter(description = "Id or slug. Repeated: any of them")
        List<String> author,

        @QueryParam("tag") @Parameter(description = "Id or slug. Repeated: any of them")
        List<String> tag,

        @QueryParam("issue")
        @Parameter(description = "Printed in this issue (id, number or slug). Repeated: any of them")
        List<String> issue,

        @QueryParam("lang") @Parameter(description = "Language tag. Repeated: any of them")
        List<String> lang,

        @QueryParam("publishedFrom")
        @Parameter(
                description = "Published then or later",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @Nullable
        String publishedFrom,

        @QueryParam("publishedTo")
        @Parameter(
                description = "Published before that",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @Nullable
        String publishedTo,

        @QueryParam("sort")
        @Parameter(
                description = "By which time, the latest (`-`) or the earliest first",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"-publishedAt", "publishedAt", "-updatedAt"},
                                defaultValue = "-publishedAt"))
        @Nullable
        String sort) {}
