package dev.midad.newsroom.issuedesk;

import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Edited;
import dev.midad.people.access.Actor;
import dev.midad.people.access.CurrentActor;
import dev.midad.people.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Offers each step of an issue's life as a route of its own. */
@Path("/v1/editorial/issues")
@RolesAllowed(Role.EDITORS)
@Produces(MediaType.APPLICATION_JSON)
// A request without a body names no media type.
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
@Edited
@Tag(name = "Editorial")
public class IssueWorkflowResource {

    private final PublishIssue publishing;
    private final WithdrawIssue withdrawal;
    private final IssueDesk desk;
    private final Drafts drafts;
    private final CurrentActor actors;

    IssueWorkflowResource(
            PublishIssue publishing, WithdrawIssue withdrawal, IssueDesk desk, Drafts drafts, CurrentActor actors) {
        this.publishing = publishing;
        this.withdrawal = withdrawal;
        this.desk = desk;
        this.drafts = drafts;
        this.actors = actors;
    }

    @POST
    @Path("/{id}/preflight")
    @Operation(
            operationId = "preflightIssue",
            summary = "Say what publishing an issue would do",
            description = "Takes what `publish` takes, and publishes nothing.")
    public IssuePreflightView preflight(
            @PathParam("id") UUID id,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = IssueOrder.class)))
                    @Nullable
                    IssueOrder order) {
        return desk.preflight(id, given(order));
    }

    @POST
    @Path("/{id}/publish")
    @Operation(
            operationId = "publishIssue",
            summary = "Publish an issue and the articles that go out with it, now or at a time to come",
            description =
                    "One transaction and one instant for all: where the preflight finds one error, nothing goes out. Names the revision that was proofed, or the version by If-Match, or both; another is refused.")
    public IssueEditorialView publish(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = IssueOrder.class)))
                    @Nullable
                    IssueOrder order) {
        var actor = whole();
        publishing.publish(id, ifMatch, given(order), actor);
        return desk.read(id);
    }

    @POST
    @Path("/{id}/unschedule")
    @Operation(
            operationId = "unscheduleIssue",
            summary = "Give up the plan of an issue and of the articles that were planned with it")
    public IssueEditorialView unschedule(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        withdrawal.unschedule(id, ifMatch, whole());
        return desk.read(id);
    }

    @POST
    @Path("/{id}/unpublish")
    @Operation(
            operationId = "unpublishIssue",
            summary = "Take an issue from the readers",
            description = "Its articles stay, unless `articles` is true.")
    public IssueEditorialView unpublish(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = IssueWithdrawal.class)))
                    @Nullable
                    IssueWithdrawal order) {
        withdrawal.unpublish(id, ifMatch, Objects.requireNonNullElse(order, IssueWithdrawal.ALONE), whole());
        return desk.read(id);
    }

    private IssueOrder given(@Nullable IssueOrder order) {
        return drafts.validated(Objects.requireNonNullElse(order, IssueOrder.NOW));
    }

    private Actor whole() {
        actors.requireWholeHouse();
        return actors.get();
    }
}
