package dev.midad.newsroom.published;

import dev.midad.foundation.web.Delivered;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.Parameters;
import dev.midad.newsroom.slugs.PresentAddress;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Serves articles to readers. */
@Path("/v1/articles")
@Delivered
@Tag(name = "Delivery")
public class ArticleResource {

    static final String COLLECTION = "/v1/articles/";

    /** Describes the parameter {@code lang} beside a slug of an article. */
    public static final String SLUG_LANGUAGE =
            "The language of the slug, where articles in several languages have the same; the publication's own where it is left out";

    private final PublishedArticles articles;

    ArticleResource(PublishedArticles articles) {
        this.articles = articles;
    }

    @GET
    @Operation(operationId = "listArticles", summary = "List published articles, newest first")
    public Page<ArticleView> list(
            @BeanParam ArticleParameters filters, @BeanParam Paging paging, @BeanParam ShapeParameters shape) {
        return articles.list(filters, paging, shape.chosen("summary"));
    }

    @GET
    @Path("/{ref}")
    @Operation(operationId = "getArticle", summary = "Read a published article by its id or slug")
    public ArticleView read(
            @PathParam("ref") String ref,
            @BeanParam ShapeParameters shape,
            @QueryParam("include")
                    @Parameter(
                            description =
                                    "With commas between: `related`, others on the same matter; `comments`, the first threads; `metadata`, what the head of its page says",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            extensions =
                                                    @Extension(
                                                            name = "x-extensible-enum",
                                                            value = "[\"related\",\"comments\",\"metadata\"]",
                                                            parseValue = true)))
                    @Nullable
                    String include,
            @QueryParam("lang") @Parameter(description = SLUG_LANGUAGE) @Nullable String lang,
            @Context UriInfo uri) {
        var included = Parameters.names(
                "include",
                include,
                Set.of(PublishedArticles.RELATED, PublishedArticles.COMMENTS, PublishedArticles.METADATA));
        var found = articles.read(ref, Parameters.language("lang", lang), shape.chosen("full"), included);
        PresentAddress.require(COLLECTION, "", ref, found.slug(), found.lang(), uri);
        return found.article();
    }
}
