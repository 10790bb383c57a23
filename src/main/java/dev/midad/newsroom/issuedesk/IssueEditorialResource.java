package dev.midad.newsroom.issuedesk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.Patching;
import dev.midad.people.access.CurrentActor;
import dev.midad.people.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Serves issues to the desk. */
@Path("/v1/editorial/issues")
@RolesAllowed(Role.READERS)
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Editorial")
public class IssueEditorialResource {

    private final IssueDesk desk;
    private final BeginIssue beginning;
    private final ChangeIssue change;
    private final CurrentActor actor;

    IssueEditorialResource(IssueDesk desk, BeginIssue beginning, ChangeIssue change, CurrentActor actor) {
        this.desk = desk;
        this.beginning = beginning;
        this.change = change;
        this.actor = actor;
    }

    @POST
    @RolesAllowed(Role.EDITORS)
    @Operation(
            operationId = "createIssue",
            summary = "Begin an issue",
            description =
                    "A regular issue takes from the last one what is left out: the next number, the date by the publication's frequency, the year, and the parts of the contents without their articles.")
    @APIResponseSchema(value = IssueEditorialView.class, responseCode = "201", responseDescription = "The new issue")
    public Response create(@NotNull IssueDraft draft) {
        actor.requireWholeHouse();
        var issue = desk.read(beginning.begin(draft, actor.get()));
        return Response.created(URI.create("/v1/editorial/issues/" + issue.id()))
                .entity(issue)
                .build();
    }

    @GET
    @Operation(operationId = "listEditorialIssues", summary = "List issues in all states, latest date first")
    public Page<IssueEditorialView> list(
            @QueryParam("state")
                    @Parameter(
                            description = "Only issues in this state",
                            schema = @Schema(implementation = IssueState.class))
                    @Nullable
                    String state,
            @BeanParam Paging paging) {
        return desk.list(state, paging);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getEditorialIssue", summary = "Read an issue as the desk sees it")
    public IssueEditorialView read(@PathParam("id") UUID id) {
        return desk.read(id);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.EDITORS)
    @Consumes({MediaType.APPLICATION_JSON, Patching.MERGE_PATCH})
    @Operation(
            operationId = "patchIssue",
            summary = "Change an issue",
            description = "Readers have the change once it is published again.")
    public IssueEditorialView patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = IssueDraft.class))) @NotNull
                    JsonNode patch) {
        actor.requireWholeHouse();
        change.patch(id, ifMatch, patch);
        return desk.read(id);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.EDITORS)
    @Operation(operationId = "deleteIssue", summary = "Delete an issue that readers do not have; its articles stay")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        actor.requireWholeHouse();
        change.delete(id, ifMatch);
    }
}
