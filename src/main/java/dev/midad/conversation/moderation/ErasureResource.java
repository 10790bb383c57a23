package dev.midad.conversation.moderation;

import dev.midad.foundation.web.Edited;
import dev.midad.people.access.CurrentActor;
import dev.midad.people.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erasure of what a person wrote, on their request. */
@Path("/v1/editorial/comment-erasures")
@RolesAllowed(Role.EDITORS)
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Moderation")
public class ErasureResource {

    private final EraseComments erasing;
    private final CurrentActor actor;

    ErasureResource(EraseComments erasing, CurrentActor actor) {
        this.erasing = erasing;
        this.actor = actor;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "eraseComments", summary = "Erase everything that one person wrote; this cannot be undone")
    public ErasureView erase(@NotNull ErasureDraft order) {
        actor.requireWholeHouse();
        return erasing.erase(order);
    }
}
