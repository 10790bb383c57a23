package dev.midad.conversation.comments;

import dev.midad.foundation.web.Delivered;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Single comments and what hangs under them, for readers. */
@Path("/v1/comments")
@Delivered
@Tag(name = "Comments")
public class CommentResource {

    private final PublishedComments comments;

    CommentResource(PublishedComments comments) {
        this.comments = comments;
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getComment", summary = "Read one comment")
    public CommentView read(@PathParam("id") UUID id) {
        return comments.read(id);
    }

    @GET
    @Path("/{id}/replies")
    @Operation(
            operationId = "listReplies",
            summary = "List what hangs under a comment, all the way down, each followed by what answers it")
    public Page<CommentView> replies(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return comments.listReplies(id, paging);
    }
}
