package dev.midad.newsroom.publication;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Patching;
import dev.midad.people.access.CurrentActor;
import dev.midad.people.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Serves the publication to editors. */
@Path("/v1/editorial/publication")
@RolesAllowed(Role.READERS)
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Editorial")
public class PublicationEditorialResource {

    private final Publications publications;
    private final CurrentActor actor;

    PublicationEditorialResource(Publications publications, CurrentActor actor) {
        this.publications = publications;
        this.actor = actor;
    }

    @GET
    @Operation(operationId = "getEditorialPublication", summary = "Read the publication as editors see it")
    public PublicationView read() {
        return publications.read();
    }

    @PATCH
    @RolesAllowed(Role.EDITORS)
    @Consumes({MediaType.APPLICATION_JSON, Patching.MERGE_PATCH})
    @Operation(operationId = "patchPublication", summary = "Change the publication")
    public PublicationView patch(
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = PublicationDraft.class))) @NotNull
                    JsonNode patch) {
        actor.requireWholeHouse();
        return publications.patch(ifMatch, patch);
    }
}
