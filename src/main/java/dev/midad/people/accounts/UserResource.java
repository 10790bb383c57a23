package dev.midad.people.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.Patching;
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

/** Lets administrators invite, list, change and deactivate users. */
@Path("/v1/editorial/users")
@RolesAllowed(Role.ADMINS)
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Administration")
public class UserResource {

    private final UserService users;
    private final InviteUser inviting;
    private final OneTimeLinks links;

    UserResource(UserService users, InviteUser inviting, OneTimeLinks links) {
        this.users = users;
        this.inviting = inviting;
        this.links = links;
    }

    @POST
    @Operation(operationId = "inviteUser", summary = "Invite somebody to work here")
    @APIResponseSchema(value = UserView.class, responseCode = "201", responseDescription = "The new user")
    public Response invite(@NotNull InvitationDraft draft) {
        var user = inviting.invite(draft);
        return Response.created(URI.create("/v1/editorial/users/" + user.id()))
                .entity(user)
                .build();
    }

    @GET
    @Operation(operationId = "listUsers", summary = "List users in the order of their names")
    public Page<UserView> list(@BeanParam Paging paging, @BeanParam UserParameters parameters) {
        return users.list(paging, parameters.read());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getUser", summary = "Read a user")
    public UserView read(@PathParam("id") UUID id) {
        return users.read(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, Patching.MERGE_PATCH})
    @Operation(
            operationId = "patchUser",
            summary = "Change a user's name, role or sections, or whether they may sign in")
    public UserView patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = UserDraft.class))) @NotNull
                    JsonNode patch) {
        return users.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deactivateUser",
            summary = "End a user's sessions and let them sign in no more; what they did stays")
    @APIResponse(responseCode = "204", description = "They are not active any more")
    public void deactivate(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        users.deactivate(id, ifMatch);
    }

    @POST
    @Path("/{id}/invitation")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD}) // The request has no body, and so names no media type.
    @Operation(operationId = "reissueInvitation", summary = "Make a new invitation in the place of the one before")
    public OneTimeLinkView inviteAgain(@PathParam("id") UUID id) {
        return links.again(id, LinkKind.INVITATION);
    }

    @POST
    @Path("/{id}/password-reset")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD}) // The request has no body, and so names no media type.
    @Operation(operationId = "createPasswordReset", summary = "Make a link by which a user chooses a new password")
    public OneTimeLinkView reset(@PathParam("id") UUID id) {
        return links.again(id, LinkKind.RESET);
    }
}
