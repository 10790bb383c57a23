package dev.midad.conversation.comments;

import dev.midad.foundation.web.Delivered;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.Parameters;
import dev.midad.newsroom.published.ArticleResource;
import dev.midad.newsroom.published.ReadableArticles;
import dev.midad.newsroom.slugs.PresentAddress;
import jakarta.ws.rs.BeanParam;
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

/** Comments under an article, for readers. */
@Path("/v1/articles")
@Delivered
@Tag(name = "Comments")
public class ArticleCommentResource {

    private final ReadableArticles articles;
    private final PublishedComments comments;

    ArticleCommentResource(ReadableArticles articles, PublishedComments comments) {
        this.articles = articles;
        this.comments = comments;
    }

    @GET
    @Path("/{ref}/comments")
    @Operation(
            operationId = "listComments",
            summary = "List the threads under an article, each with its first replies",
            description = "`count=true` counts threads; `commentCount` of the article counts all that can be seen.")
    public Page<CommentView> list(
            @PathParam("ref") String ref,
            @QueryParam("sort")
                    @Parameter(
                            description = "Of the threads; within one, what answers a comment follows it, oldest first",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"newest", "oldest", "most-liked"},
                                            defaultValue = CommentSort.USUAL))
                    @Nullable
                    String sort,
            @BeanParam Paging paging,
            @QueryParam("lang") @Parameter(description = ArticleResource.SLUG_LANGUAGE) @Nullable String lang,
            @Context UriInfo uri) {
        var chosen = Parameters.choice("sort", sort, CommentSort.USUAL, CommentSort.BY_NAME);
        var article = articles.require(ref, Parameters.language("lang", lang));
        PresentAddress.require("/v1/articles/", "/comments", ref, article.slug(), article.addressLanguage(), uri);
        return comments.list(article.id(), chosen, paging);
    }
}
