package dev.midad.newsroom.frontdesk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Patching;
import dev.midad.newsroom.fronts.FrontContainer;
import dev.midad.people.access.CurrentActor;
import dev.midad.people.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Serves the containers of a front to the desk; each is changed and launched by itself. */
@Path("/v1/editorial/fronts/{id}/containers")
@RolesAllowed(Role.EDITORS)
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Editorial")
public class FrontContainerResource {

    private final FrontDesk desk;
    private final ChangeContainer change;
    private final LaunchContainer launching;
    private final CurrentActor actor;

    FrontContainerResource(FrontDesk desk, ChangeContainer change, LaunchContainer launching, CurrentActor actor) {
        this.desk = desk;
        this.change = change;
        this.launching = launching;
        this.actor = actor;
    }

    @POST
    @Operation(
            operationId = "addContainer",
            summary = "Add a container at the foot of a front page",
            description = "Readers have it once it is launched.")
    @APIResponseSchema(
            value = ContainerEditorialView.class,
            responseCode = "201",
            responseDescription = "The new container")
    public Response add(@PathParam("id") UUID id, @NotNull FrontContainer draft) {
        actor.requireWholeHouse();
        var container = desk.container(id, change.add(id, draft));
        return Response.created(URI.create("/v1/editorial/fronts/" + id + "/containers/" + container.id()))
                .entity(container)
                .build();
    }

    @GET
    @Path("/{container}")
    @RolesAllowed(Role.READERS)
    @Operation(operationId = "getContainer", summary = "Read a container as the desk sees it")
    public ContainerEditorialView read(@PathParam("id") UUID id, @PathParam("container") UUID container) {
        return desk.container(id, container);
    }

    @PATCH
    @Path("/{container}")
    @Consumes({MediaType.APPLICATION_JSON, Patching.MERGE_PATCH})
    @Operation(
            operationId = "patchContainer",
            summary = "Change the draft of a container",
            description = "Readers have the change once it is launched.")
    public ContainerEditorialView patch(
            @PathParam("id") UUID id,
            @PathParam("container") UUID container,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = FrontContainer.class))) @NotNull
                    JsonNode patch) {
        actor.requireWholeHouse();
        change.patch(id, container, ifMatch, patch);
        return desk.container(id, container);
    }

    @DELETE
    @Path("/{container}")
    @Operation(operationId = "removeContainer", summary = "Remove a container from a front page, and from the readers")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(
            @PathParam("id") UUID id,
            @PathParam("container") UUID container,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        actor.requireWholeHouse();
        change.remove(id, container, ifMatch);
    }

    @POST
    @Path("/{container}/launch")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD}) // A request without a body names no media type.
    @Operation(
            operationId = "launchContainer",
            summary = "Give readers a container as the desk has it",
            description =
                    "The first launch gives them the front. `from` and `to` of the container, and of its slots, plan what they see.")
    public ContainerEditorialView launch(
            @PathParam("id") UUID id,
            @PathParam("container") UUID container,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        actor.requireWholeHouse();
        launching.launch(id, container, ifMatch);
        return desk.container(id, container);
    }
}
