package dev.midad.conversation.comments;

import dev.midad.foundation.web.Delivered;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Counts of comments, for pages that show many articles. */
@Path("/v1/comment-counts")
@Delivered
@Tag(name = "Comments")
public class CommentCountResource {

    private final PublishedComments comments;

    CommentCountResource(PublishedComments comments) {
        this.comments = comments;
    }

    @GET
    @Operation(operationId = "getCommentCounts", summary = "Count the visible comments of up to 100 articles at once")
    public CommentCountsView counts(
            @QueryParam("article")
                    @Parameter(
                            description =
                                    "Id or slug, repeated for each; articles that readers do not have are left out",
                            required = true)
                    List<String> article) {
        return comments.counts(article);
    }
}
