package dev.midad.people.accounts;

import dev.midad.foundation.web.Edited;
import dev.midad.people.access.CurrentActor;
import dev.midad.people.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lets people choose a password. */
@Path("/v1/auth")
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Signing in")
public class PasswordResource {

    private final ChoosePassword choosing;
    private final OneTimeLinks links;
    private final CurrentActor actor;

    PasswordResource(ChoosePassword choosing, OneTimeLinks links, CurrentActor actor) {
        this.choosing = choosing;
        this.links = links;
        this.actor = actor;
    }

    @POST
    @Path("/password")
    @RolesAllowed(Role.READERS)
    @Operation(operationId = "changePassword", summary = "Change your password; your other sessions end")
    @APIResponse(responseCode = "204", description = "It is changed")
    public void change(@NotNull PasswordDraft draft) {
        choosing.byPresent(draft, actor.get(), actor.session());
    }

    @POST
    @Path("/password-reset-requests")
    @Operation(
            operationId = "requestPasswordReset",
            summary =
                    "Have a link mailed by which a new password is chosen; nothing tells whether there is such a user")
    @APIResponse(responseCode = "202", description = "If there is such a user and mail is set up, it is on its way")
    public Response request(@NotNull ResetRequestDraft draft) {
        links.request(draft);
        return Response.accepted().build();
    }

    @POST
    @Path("/password-resets")
    @Operation(operationId = "resetPassword", summary = "Choose a password by the link of an invitation or a reset")
    @APIResponse(responseCode = "204", description = "It is set; sign in with it")
    public void reset(@NotNull ResetDraft draft) {
        choosing.byLink(draft);
    }
}
