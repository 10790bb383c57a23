package dev.midad.outlets.search;

import dev.midad.foundation.web.Parameters;
import dev.midad.newsroom.published.ArticleParameters;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Holds the query parameters of a search, as the client sent them. */
public record SearchParameters(
        @QueryParam("q")
        @Parameter(
                required = true,
                description = "As people type it: words, \"phrases\", -exclusions, beginnings*",
                schema = @Schema(type = SchemaType.STRING, maxLength = 500, examples = "مكافحة الإرهاب"))
        @Nullable
        String q,

        @QueryParam("section")
        @Parameter(description = "Id or slug; what lies under it belongs to it. Repeated: any of them")
        List<String> section,

        @QueryParam("author") @Parameter(description = "Id or slug. Repeated: any of them")
        List<String> author,

        @QueryParam("tag") @Parameter(description = "Id or slug. Repeated: any of them")
        List<String> tag,

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
                description = "The best or the latest first",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"relevance", "-publishedAt"},
                                defaultValue = "relevance"))
        @Nullable
        String sort,

        @QueryParam("facets")
        @Parameter(
                description = "With commas between: `section`, `author`, `tag`, `year`; how many are found of each",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                extensions =
                                        @Extension(
                                                name = "x-extensible-enum",
                                                value = "[\"section\",\"author\",\"tag\",\"year\"]",
                                                parseValue = true)))
        @Nullable
        String facets) {

    private static final Map<String, Boolean> BY_SCORE = Map.of("relevance", true, "-publishedAt", false);
    private static final Set<String> FACETS = Set.of(Indexed.SECTION, Indexed.AUTHOR, Indexed.TAG, Indexed.YEAR);

    TypedQuery typed() {
        return TypedQuery.required(q);
    }

    boolean isByScore() {
        return Parameters.choice("sort", sort, "relevance", BY_SCORE);
    }

    Set<String> chosenFacets() {
        return Parameters.names("facets", facets, FACETS);
    }

    ArticleParameters filters() {
        return new ArticleParameters(section, author, tag, List.of(), lang, publishedFrom, publishedTo, null);
    }
}
