package dev.midad.newsroom.published;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Parameters;
import dev.midad.foundation.web.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Holds the parameters that choose an article's fields and the form of its body, as the client sent them. */
public record ShapeParameters(
        @QueryParam("view")
        @Parameter(
                description = "`summary` is everything but the body",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"summary", "full"}))
        @Nullable
        String view,

        @QueryParam("fields")
        @Parameter(
                description = "Only these properties, with commas between; the id always comes with them",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                extensions =
                                        @Extension(
                                                name = "x-extensible-enum",
                                                value =
                                                        "[\"id\",\"slug\",\"lang\",\"dir\",\"kicker\",\"headline\",\"deck\",\"keyPoints\",\"bylines\",\"section\",\"tags\",\"body\",\"footnotes\",\"notices\",\"publishedAt\",\"updatedAt\",\"wordCount\",\"readingMinutes\",\"commentCount\",\"commentsOpen\",\"translations\",\"seo\",\"socialTitle\",\"socialDescription\"]",
                                                parseValue = true)))
        @Nullable
        String fields,

        @QueryParam("bodyFormat")
        @Parameter(
                description =
                        "`blocks` gives `body` as Portable Text, `html` gives `bodyHtml` and `text` gives `bodyText` in its place",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"blocks", "html", "text"},
                                defaultValue = "blocks"))
        @Nullable
        String bodyFormat) {

    private static final Map<String, Set<ArticleField>> VIEWS =
            Map.of("summary", ArticleField.summary(), "full", ArticleField.full());

    public ArticleShape chosen(String usualView) {
        return new ArticleShape(fields(usualView), format());
    }

    private Set<ArticleField> fields(String usualView) {
        if (fields == null) {
            return Parameters.choice("view", view, usualView, VIEWS);
        }
        if (view != null) {
            throw ProblemException.invalidParameter(
                    "fields",
                    "ambiguous",
                    new Message("Use fields or view, not both.", "استعمل fields أو view لا كليهما."));
        }
        return ArticleField.named(Parameters.names("fields", fields, ArticleField.names()));
    }

    /**
     * Returns the same parameters with the defaults filled in, so that a request that leaves a default out equals one
     * that names it.
     *
     * @throws ProblemException where a parameter has no meaning
     */
    public ShapeParameters canonical(String usualView) {
        fields(usualView);
        return new ShapeParameters(
                fields == null && view == null ? usualView : view,
                fields,
                format().name().toLowerCase(Locale.ROOT));
    }

    private BodyFormat format() {
        return BodyFormat.chosen(bodyFormat);
    }
}
