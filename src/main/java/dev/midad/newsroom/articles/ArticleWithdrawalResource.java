package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Edited;
import dev.midad.newsroom.publication.TakedownDraft;
import dev.midad.people.access.CurrentActor;
import dev.midad.people.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Offers the steps that take an article from the readers, or bring it back to the desk, as routes of their own. */
@Path("/v1/editorial/articles")
@RolesAllowed(Role.EDITORS)
@Produces(MediaType.APPLICATION_JSON)
// A request without a body names no media type.
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
@Edited
@Tag(name = "Editorial")
public class ArticleWithdrawalResource {

    private final UnpublishArticle unpublishing;
    private final ArchiveArticle archiving;
    private final TakeDownArticle takingDown;
    private final RestoreArticle restoring;
    private final CurrentActor actor;

    ArticleWithdrawalResource(
            UnpublishArticle unpublishing,
            ArchiveArticle archiving,
            TakeDownArticle takingDown,
            RestoreArticle restoring,
            CurrentActor actor) {
        this.unpublishing = unpublishing;
        this.archiving = archiving;
        this.takingDown = takingDown;
        this.restoring = restoring;
        this.actor = actor;
    }

    @POST
    @Path("/{id}/unpublish")
    @Operation(
            operationId = "unpublishArticle",
            summary = "Take an article from the readers, now or at a time to come, and keep its draft")
    public ArticleEditorialView unpublish(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = UnpublishOrder.class)))
                    @Nullable
                    UnpublishOrder order) {
        return unpublishing.unpublish(id, ifMatch, order == null ? null : order.at(), actor.get());
    }

    @POST
    @Path("/{id}/archive")
    @Operation(
            operationId = "archiveArticle",
            summary = "Put an article into the archive: readers lose it, and nobody changes it")
    public ArticleEditorialView archive(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return archiving.archive(id, ifMatch, actor.get());
    }

    @POST
    @Path("/{id}/take-down")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeDownArticle",
            summary = "Take an article from the readers for a reason that they are told")
    public ArticleEditorialView takeDown(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull TakedownDraft order) {
        return takingDown.takeDown(id, ifMatch, order, actor.get());
    }

    @POST
    @Path("/{id}/restore")
    @RolesAllowed(Role.WRITERS)
    @Operation(operationId = "restoreArticle", summary = "Take an article out of the trash or the archive")
    public ArticleEditorialView restore(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return restoring.restore(id, ifMatch, actor.get());
    }
}
