package dev.midad.outlets.search;

import dev.midad.foundation.web.Delivered;
import dev.midad.foundation.web.Parameters;
import dev.midad.newsroom.published.ArticleResource;
import dev.midad.newsroom.published.ReadableArticles;
import dev.midad.newsroom.slugs.PresentAddress;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Serves articles on the same matter as an article to readers. */
@Path("/v1/articles")
@Delivered
@Tag(name = "Search")
public class RelatedResource {

    private static final int MOST = 20;

    private final ReadableArticles articles;
    private final RelatedArticles related;

    RelatedResource(ReadableArticles articles, RelatedArticles related) {
        this.articles = articles;
        this.related = related;
    }

    @GET
    @Path("/{ref}/related")
    @Operation(
            operationId = "getRelatedArticles",
            summary = "List others on the same matter, the nearest first",
            description =
                    "By rare words that they share, by tags and by section, in the same language; never a translation.")
    public RelatedView list(
            @PathParam("ref") String ref,
            @QueryParam("limit")
                    @Parameter(
                            description = "How many at most",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "20",
                                            defaultValue = "5"))
                    @Nullable
                    String limit,
            @QueryParam("lang") @Parameter(description = ArticleResource.SLUG_LANGUAGE) @Nullable String lang,
            @Context UriInfo uri) {
        var most = Parameters.number("limit", limit, RelatedArticles.USUAL, 1, MOST);
        var article = articles.require(ref, Parameters.language("lang", lang));
        PresentAddress.require("/v1/articles/", "/related", ref, article.slug(), article.addressLanguage(), uri);
        return new RelatedView(related.of(article.id(), most));
    }
}
