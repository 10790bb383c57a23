package dev.midad.conversation.submission;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Patching;
import dev.midad.newsroom.published.ReadableArticles;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What readers do with comments, without an account: change their own, like others. None of the answers is for a cache. */
@Path("/v1/comments")
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Comments")
public class SubmissionResource {

    private final ReadableArticles articles;
    private final ChangeComment changing;
    private final WithdrawComment withdrawing;
    private final LikeComment liking;

    SubmissionResource(
            ReadableArticles articles, ChangeComment changing, WithdrawComment withdrawing, LikeComment liking) {
        this.articles = articles;
        this.changing = changing;
        this.withdrawing = withdrawing;
        this.liking = liking;
    }

    @PATCH
    @Path("/{id}")
    @Limited(Limited.Kind.CHANGE)
    @Consumes({MediaType.APPLICATION_JSON, Patching.MERGE_PATCH})
    @Operation(operationId = "changeComment", summary = "Change your own comment within ten minutes")
    public SubmissionView change(
            @PathParam("id") UUID id,
            @HeaderParam(EditTokens.HEADER) @Nullable String editToken,
            @RequestBody(content = @Content(schema = @Schema(implementation = CommentChangeDraft.class))) @NotNull
                    JsonNode patch) {
        var article = articles.require(changing.requireArticle(id, editToken).toString());
        return changing.change(id, editToken, patch, article);
    }

    @DELETE
    @Path("/{id}")
    @Limited(Limited.Kind.CHANGE)
    @Operation(operationId = "withdrawComment", summary = "Withdraw your own comment within ten minutes")
    @APIResponse(responseCode = "204", description = "Readers do not see it any more")
    public void withdraw(@PathParam("id") UUID id, @HeaderParam(EditTokens.HEADER) @Nullable String editToken) {
        withdrawing.withdraw(id, editToken);
    }

    @PUT
    @Path("/{id}/like")
    @Limited(Limited.Kind.LIKE)
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD}) // It has no body, and so no type to name.
    @Operation(operationId = "likeComment", summary = "Like a comment; a second time changes nothing")
    public LikesView like(@PathParam("id") UUID id) {
        return liking.like(id);
    }

    @DELETE
    @Path("/{id}/like")
    @Limited(Limited.Kind.LIKE)
    @Operation(operationId = "unlikeComment", summary = "Take a like back")
    public LikesView unlike(@PathParam("id") UUID id) {
        return liking.unlike(id);
    }
}
