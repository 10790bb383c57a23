package dev.midad.newsroom.locks;

import dev.midad.foundation.web.Edited;
import dev.midad.people.access.CurrentActor;
import dev.midad.people.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the desk who is editing an article, and takes and releases locks. */
// The path is that of ArticleEditorialResource: with a longer path of its own, a request with a method that is not
// allowed would get 404 and not 405.
@Path("/v1/editorial/articles")
@RolesAllowed(Role.WRITERS)
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Editorial")
public class LockResource {

    private final EditingLocks locks;
    private final CurrentActor actor;

    LockResource(EditingLocks locks, CurrentActor actor) {
        this.locks = locks;
        this.actor = actor;
    }

    @PUT
    @Path("/{id}/lock")
    @Operation(
            operationId = "takeLock",
            summary = "Say that you are editing, or go on saying so; whoever has it already is named instead")
    public LockView take(@PathParam("id") UUID id, @BeanParam LockParameters parameters) {
        return locks.take(id, parameters, actor.get());
    }

    @GET
    @Path("/{id}/lock")
    @RolesAllowed(Role.READERS)
    @Operation(operationId = "getLock", summary = "See who is editing an article")
    public LockView read(@PathParam("id") UUID id) {
        return locks.read(id, actor.get());
    }

    @DELETE
    @Path("/{id}/lock")
    @Operation(operationId = "releaseLock", summary = "Say that you are not editing any more")
    @APIResponse(responseCode = "204", description = "It is not yours; somebody else's stays theirs")
    public void release(@PathParam("id") UUID id) {
        locks.release(id, actor.get());
    }
}
