package dev.midad.conversation.moderation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.Parameters;
import dev.midad.foundation.web.Patching;
import dev.midad.people.access.CurrentActor;
import dev.midad.people.access.HistoryEntry;
import dev.midad.people.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Comments, for moderators. */
@Path("/v1/editorial/comments")
@RolesAllowed(Role.MODERATORS)
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Moderation")
public class ModerationResource {

    private static final String LATEST_FIRST = "-at";

    private final ModerationQueue queue;
    private final ModerateComment moderating;
    private final CurrentActor actor;

    ModerationResource(ModerationQueue queue, ModerateComment moderating, CurrentActor actor) {
        this.queue = queue;
        this.moderating = moderating;
        this.actor = actor;
    }

    @GET
    @Operation(operationId = "listEditorialComments", summary = "List comments to judge, and those that were")
    public Page<ModeratedCommentView> list(@BeanParam QueueParameters filters, @BeanParam Paging paging) {
        return queue.list(filters, paging);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getEditorialComment", summary = "Read a comment as moderators see it")
    public ModeratedCommentView read(@PathParam("id") UUID id) {
        return queue.read(id);
    }

    @GET
    @Path("/{id}/history")
    @Operation(operationId = "listCommentHistory", summary = "List what was done about a comment, by whom and when")
    public Page<HistoryEntry> history(
            @PathParam("id") UUID id,
            @QueryParam("sort")
                    @Parameter(
                            description = "Latest or earliest first",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {LATEST_FIRST, "at"},
                                            defaultValue = LATEST_FIRST))
                    @Nullable
                    String sort,
            @BeanParam Paging paging) {
        return queue.history(
                id, Parameters.choice("sort", sort, LATEST_FIRST, Map.of(LATEST_FIRST, true, "at", false)), paging);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, Patching.MERGE_PATCH})
    @Operation(operationId = "editComment", summary = "Change a comment's name or text, for a reason")
    public ModeratedCommentView edit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = EditorialCommentDraft.class))) @NotNull
                    JsonNode patch) {
        return moderating.edit(id, ifMatch, patch, actor.get());
    }

    @POST
    @Path("/{id}/approve")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD}) // It may have no body, and so no type to name.
    @Operation(operationId = "approveComment", summary = "Let readers see a comment")
    public ModeratedCommentView approve(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable ReasonDraft reason) {
        return decide(id, ifMatch, Verdict.APPROVE, reason);
    }

    @POST
    @Path("/{id}/reject")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD}) // It may have no body, and so no type to name.
    @Operation(operationId = "rejectComment", summary = "Keep a comment from readers, or take it from them")
    public ModeratedCommentView reject(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable ReasonDraft reason) {
        return decide(id, ifMatch, Verdict.REJECT, reason);
    }

    @POST
    @Path("/{id}/spam")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD}) // It may have no body, and so no type to name.
    @Operation(
            operationId = "markCommentAsSpam",
            summary = "Put a comment to the spam, and let the filter learn from it")
    public ModeratedCommentView spam(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable ReasonDraft reason) {
        return decide(id, ifMatch, Verdict.SPAM, reason);
    }

    @POST
    @Path("/{id}/undo")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD}) // It has no body, and so no type to name.
    @Operation(operationId = "undoCommentDecision", summary = "Take the latest decision about a comment back")
    public ModeratedCommentView undo(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return moderating.undo(id, ifMatch, actor.get());
    }

    @POST
    @Path("/bulk")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decideAboutComments", summary = "Decide about up to 500 comments at once")
    public BulkView bulk(@NotNull BulkDraft order) {
        return moderating.bulk(order, actor.get());
    }

    private ModeratedCommentView decide(
            UUID id, @Nullable String ifMatch, Verdict verdict, @Nullable ReasonDraft reason) {
        return moderating.decide(id, ifMatch, verdict, reason == null ? ReasonDraft.NONE : reason, actor.get());
    }
}
