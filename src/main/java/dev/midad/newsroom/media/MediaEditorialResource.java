package dev.midad.newsroom.media;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.Patching;
import dev.midad.newsroom.publication.TakedownDraft;
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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Serves the library to the desk. */
@Path("/v1/editorial/media")
@RolesAllowed(Role.READERS)
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Editorial")
public class MediaEditorialResource {

    private final MediaDesk desk;
    private final ChangeMedium change;
    private final WithdrawMedium withdrawal;
    private final MediaSizes sizes;

    MediaEditorialResource(MediaDesk desk, ChangeMedium change, WithdrawMedium withdrawal, MediaSizes sizes) {
        this.desk = desk;
        this.change = change;
        this.withdrawal = withdrawal;
        this.sizes = sizes;
    }

    @GET
    @Operation(operationId = "listMedia", summary = "List the media of the library, the latest uploads first")
    public Page<MediaEditorialView> list(@BeanParam MediaListParameters parameters, @BeanParam Paging paging) {
        return desk.list(parameters, paging);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getEditorialMedium", summary = "Read a medium, and which articles use it")
    public MediaEditorialView read(@PathParam("id") UUID id) {
        return desk.read(id);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.WRITERS)
    @Consumes({MediaType.APPLICATION_JSON, Patching.MERGE_PATCH})
    @Operation(
            operationId = "patchMedium",
            summary = "Change what is said of a medium, what of it is shown, or its rights",
            description =
                    "Articles show the change at once, where they say nothing of their own. Writers change what they uploaded, until readers have it.")
    public MediaEditorialView patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = MediaDraft.class))) @NotNull
                    JsonNode patch) {
        return change.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.WRITERS)
    @Operation(
            operationId = "trashMedium",
            summary = "Put a medium that readers do not have into the trash",
            description = "Refused as `in-use` while an article that readers have shows it.")
    @APIResponse(responseCode = "204", description = "It is in the trash")
    public void trash(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        withdrawal.trash(id, ifMatch);
    }

    @POST
    @Path("/{id}/restore")
    @RolesAllowed(Role.WRITERS)
    @Operation(operationId = "restoreMedium", summary = "Take a medium out of the trash")
    public MediaEditorialView restore(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return withdrawal.restore(id, ifMatch);
    }

    @POST
    @Path("/{id}/take-down")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeDownMedium",
            summary = "Take a medium from all readers at once",
            description =
                    "Its addresses answer `410` with the statement, articles lose it and keep their text. `articles` of the answer names all that had it.")
    public MediaEditorialView takeDown(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull TakedownDraft order) {
        return withdrawal.takeDown(id, ifMatch, order);
    }

    @POST
    @Path("/{id}/lift-take-down")
    @RolesAllowed(Role.EDITORS)
    @Operation(operationId = "liftMediumTakedown", summary = "Give a medium that was taken down back to the readers")
    public MediaEditorialView liftTakedown(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return withdrawal.liftTakedown(id, ifMatch);
    }

    @POST
    @Path("/{id}/addresses")
    @RolesAllowed(Role.READERS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "signMediumAddress", summary = "Get an address of a picture in a size that no preset has")
    public AddressView address(@PathParam("id") UUID id, @NotNull AddressDraft draft) {
        return sizes.address(id, draft);
    }
}
