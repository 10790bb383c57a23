package dev.midad.newsroom.frontdesk;

import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.people.access.CurrentActor;
import dev.midad.people.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists, reads and restores the revisions of a container. */
@Path("/v1/editorial/fronts/{id}/containers/{container}/revisions")
@RolesAllowed(Role.READERS)
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Editorial")
public class ContainerRevisionResource {

    private final ContainerRevisions revisions;
    private final FrontDesk desk;
    private final CurrentActor actor;

    ContainerRevisionResource(ContainerRevisions revisions, FrontDesk desk, CurrentActor actor) {
        this.revisions = revisions;
        this.desk = desk;
        this.actor = actor;
    }

    @GET
    @Operation(operationId = "listContainerRevisions", summary = "List the saved changes of a container, newest first")
    public Page<ContainerRevisionSummary> list(
            @PathParam("id") UUID id, @PathParam("container") UUID container, @BeanParam Paging paging) {
        return revisions.list(id, container, paging);
    }

    @GET
    @Path("/{number}")
    @Operation(operationId = "getContainerRevision", summary = "Read a container as it was written once")
    public ContainerRevisionView read(
            @PathParam("id") UUID id, @PathParam("container") UUID container, @PathParam("number") int number) {
        return revisions.read(id, container, number);
    }

    @POST
    @Path("/{number}/restore")
    @RolesAllowed(Role.EDITORS)
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD}) // A request without a body names no media type.
    @Operation(
            operationId = "restoreContainerRevision",
            summary = "Make a revision's content that of the draft, as a new revision",
            description = "Readers have it once it is launched.")
    public ContainerEditorialView restore(
            @PathParam("id") UUID id,
            @PathParam("container") UUID container,
            @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        actor.requireWholeHouse();
        revisions.restore(id, container, number, ifMatch);
        return desk.container(id, container);
    }
}
