package dev.midad.conversation.submission;

import dev.midad.foundation.web.Edited;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a form for comments asks for when a reader opens it; never from a cache. */
@Path("/v1/comment-form")
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Comments")
public class CommentFormResource {

    private final FormTokens forms;

    CommentFormResource(FormTokens forms) {
        this.forms = forms;
    }

    @GET
    @Operation(operationId = "openCommentForm", summary = "Tell that somebody begins to write a comment")
    public CommentFormView open() {
        return new CommentFormView(forms.write());
    }
}
