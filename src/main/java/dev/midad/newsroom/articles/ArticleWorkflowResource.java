package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Parameters;
import dev.midad.newsroom.published.TakedownDraft;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Offers each step of an article's life as a route of its own. */
@Path("/v1/editorial/articles")
@RolesAllowed(Role.EDITORS)
@Produces(MediaType.APPLICATION_JSON)
// A request without a body names no media type.
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
@Edited
@Tag(name = "Editorial")
public class ArticleWorkflowResource {

    private final ReviewArticle review;
    private final PublishArticle publishing;
    private final Preflight preflight;
    private final UnpublishArticle unpublishing;
    private final ArchiveArticle archiving;
    private final TakeDownArticle takingDown;
    private final RestoreArticle restoring;
    private final CurrentActor actor;

    ArticleWorkflowResource(
            ReviewArticle review,
            PublishArticle publishing,
            Preflight preflight,
            UnpublishArticle unpublishing,
            ArchiveArticle archiving,
            TakeDownArticle takingDown,
            RestoreArticle restoring,
            CurrentActor actor) {
        this.review = review;
        this.publishing = publishing;
        this.preflight = preflight;
        this.unpublishing = unpublishing;
        this.archiving = archiving;
        this.takingDown = takingDown;
        this.restoring = restoring;
        this.actor = actor;
    }

    @POST
    @Path("/{id}/submit")
    @RolesAllowed(Role.WRITERS)
    @Operation(operationId = "submitArticle", summary = "Hand a draft to the editors")
    public ArticleEditorialView submit(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return review.submit(id, ifMatch, actor.get());
    }

    @POST
    @Path("/{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "returnArticle", summary = "Return a draft to its writer, and say why")
    public ArticleEditorialView sendBack(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull ReturnDraft order) {
        return review.sendBack(id, ifMatch, order, actor.get());
    }

    @POST
    @Path("/{id}/publish")
    @Operation(
            operationId = "publishArticle",
            summary = "Publish a draft, now or at a time to come",
            description = "With `dryRun=true` nothing is published, and the answer is a preflight of it.")
    @APIResponse(
            responseCode = "200",
            description = "The article; with `dryRun=true`, what publishing it would do",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(anyOf = {ArticleEditorialView.class, PreflightView.class})))
    public Response publish(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @QueryParam("dryRun")
                    @Parameter(
                            description = "`true`: say what would go out and what would be amiss",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @Nullable
                    String dryRun,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = PublishOrder.class)))
                    @Nullable
                    PublishOrder order) {
        var wanted = Objects.requireNonNullElse(order, PublishOrder.NOW);
        return Response.ok(
                        Parameters.flag("dryRun", dryRun)
                                ? preflight.of(id, ifMatch, wanted, actor.get())
                                : publishing.publish(id, ifMatch, wanted, actor.get()))
                .build();
    }

    @POST
    @Path("/{id}/unschedule")
    @Operation(operationId = "unscheduleArticle", summary = "Give up what is planned: the publication, and its end")
    public ArticleEditorialView unschedule(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return publishing.unschedule(id, ifMatch, actor.get());
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
