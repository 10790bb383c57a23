package dev.midad.outlets.sync;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Holds the query parameters that say which part of the content the client copies, and in what form. */
public record SyncParameters(
        @QueryParam("kind")
        @Parameter(
                description =
                        "`publication`, `section`, `author`, `tag`, `article`, `comment`, `issue` or `front`; all of them where it is left out. Repeated: any of them",
                schema =
                        @Schema(
                                type = SchemaType.ARRAY,
                                implementation = String.class,
                                extensions =
                                        @Extension(
                                                name = "x-extensible-enum",
                                                value =
                                                        "[\"publication\",\"section\",\"author\",\"tag\",\"article\",\"comment\",\"issue\",\"front\"]",
                                                parseValue = true)))
        List<String> kind,

        @QueryParam("section")
        @Parameter(
                description =
                        "Only articles, and comments on articles, of this section (id or slug) and of those under it. Repeated: any of them")
        List<String> section,

        @QueryParam("lang")
        @Parameter(
                description =
                        "Only articles, and comments on articles, in this language (a language tag). Repeated: any of them")
        List<String> lang,

        @QueryParam("publishedFrom")
        @Parameter(
                description = "Only articles, and comments on articles, published then or later",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @Nullable
        String publishedFrom,

        @QueryParam("view")
        @Parameter(
                description = "`summary` is everything of an article but the body",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"summary", "full"},
                                defaultValue = "full"))
        @Nullable
        String view,

        @QueryParam("bodyFormat")
        @Parameter(
                description = "The form of the bodies of articles",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"blocks", "html", "text"},
                                defaultValue = "blocks"))
        @Nullable
        String bodyFormat) {}
