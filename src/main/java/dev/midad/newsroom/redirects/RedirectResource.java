package dev.midad.newsroom.redirects;

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

/** Serves redirects to editors. */
@Path("/v1/editorial/redirects")
@RolesAllowed(Role.EDITORS)
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Editorial")
public class RedirectResource {

    private final RedirectDesk desk;
    private final CurrentActor actor;

    RedirectResource(RedirectDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createRedirect",
            summary = "Lead an old address somewhere",
            description =
                    "A redirect to an address that another one leads on from leads to the end of that chain at once; one that would lead back is refused.")
    @APIResponseSchema(value = RedirectView.class, responseCode = "201", responseDescription = "The new redirect")
    public Response create(@NotNull RedirectDraft draft) {
        actor.requireWholeHouse();
        var redirect = desk.create(draft);
        return Response.created(URI.create("/v1/editorial/redirects/" + redirect.id()))
                .entity(redirect)
                .build();
    }

    @GET
    @Operation(operationId = "listRedirects", summary = "List redirects, newest first")
    public Page<RedirectView> list(@BeanParam RedirectListParameters parameters, @BeanParam Paging paging) {
        return desk.list(parameters, paging);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getRedirect", summary = "Read a redirect")
    public RedirectView read(@PathParam("id") UUID id) {
        return desk.read(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, Patching.MERGE_PATCH})
    @Operation(operationId = "patchRedirect", summary = "Change a redirect")
    public RedirectView patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = RedirectDraft.class))) @NotNull
                    JsonNode patch) {
        actor.requireWholeHouse();
        return desk.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteRedirect", summary = "Delete a redirect")
    @APIResponse(responseCode = "204", description = "The old address leads nowhere")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        actor.requireWholeHouse();
        desk.delete(id, ifMatch);
    }
}
