package dev.midad.people.accounts;

import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.people.access.CurrentActor;
import dev.midad.people.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lets administrators create, list and revoke tokens. */
@Path("/v1/editorial/tokens")
@RolesAllowed(Role.ADMINS)
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Administration")
public class AccessTokenResource {

    private final AccessTokenService tokens;
    private final CurrentActor actor;

    AccessTokenResource(AccessTokenService tokens, CurrentActor actor) {
        this.tokens = tokens;
        this.actor = actor;
    }

    @POST
    @Operation(operationId = "createToken", summary = "Create a token; its value is shown this once")
    @APIResponseSchema(value = AccessTokenView.class, responseCode = "201", responseDescription = "The new token")
    public Response create(@NotNull AccessTokenDraft draft) {
        var token = tokens.create(draft, actor.get());
        return Response.created(URI.create("/v1/editorial/tokens/" + token.id()))
                .entity(token)
                .build();
    }

    @GET
    @Operation(operationId = "listTokens", summary = "List tokens, newest first, without their values")
    public Page<AccessTokenView> list(@BeanParam Paging paging) {
        return tokens.list(paging);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "revokeToken", summary = "Revoke a token")
    @APIResponse(responseCode = "204", description = "It works no more")
    public void revoke(@PathParam("id") UUID id) {
        tokens.revoke(id);
    }
}
