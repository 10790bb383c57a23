package dev.midad.people.accounts;

import dev.midad.foundation.web.Edited;
import dev.midad.people.access.CurrentActor;
import dev.midad.people.access.Role;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Signs people in and out, and shows them where they are signed in. */
@Path("/v1/auth")
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Signing in")
public class AuthResource {

    private static final int LONGEST_AGENT = 300;

    private final SignIn signIn;
    private final RefreshSession refreshing;
    private final Sessions sessions;
    private final Me me;
    private final Issuer issuer;
    private final CurrentActor actor;
    private final CurrentVertxRequest request;

    AuthResource(
            SignIn signIn,
            RefreshSession refreshing,
            Sessions sessions,
            Me me,
            Issuer issuer,
            CurrentActor actor,
            CurrentVertxRequest request) {
        this.signIn = signIn;
        this.refreshing = refreshing;
        this.sessions = sessions;
        this.me = me;
        this.issuer = issuer;
        this.actor = actor;
        this.request = request;
    }

    @POST
    @Path("/login")
    @Operation(operationId = "signIn", summary = "Sign in by e-mail and password")
    public SignedIn signIn(
            @HeaderParam("User-Agent") @Parameter(hidden = true) @Nullable String agent, @NotNull SignInDraft draft) {
        return signIn.signIn(draft, cut(agent));
    }

    @POST
    @Path("/refresh")
    @Operation(operationId = "refreshSession", summary = "Exchange a refresh token for new tokens, once")
    public SignedIn refresh(@NotNull RefreshDraft draft) {
        return refreshing.refresh(draft);
    }

    @POST
    @Path("/logout")
    @RolesAllowed(Role.READERS)
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD}) // A request without a body names no media type.
    @Operation(operationId = "signOut", summary = "Sign out here, or everywhere")
    @APIResponse(responseCode = "204", description = "The tokens work no more")
    public Response signOut(
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = SignOutDraft.class)))
                    @Nullable
                    SignOutDraft draft) {
        var order = draft == null ? SignOutDraft.HERE : draft;
        sessions.signOut(actor.get(), actor.session(), Boolean.TRUE.equals(order.everywhere()));
        var context = request.getCurrent();
        var answer = Response.noContent();
        return SessionCookie.token(context) == null
                ? answer.build()
                : answer.cookie(SessionCookie.forgotten(context)).build();
    }

    @GET
    @Path("/ways")
    @Operation(operationId = "getSignInWays", summary = "Tell how people can sign in here beside e-mail and password")
    public SignInWaysView ways() {
        return new SignInWaysView(issuer.takesBrowsers() ? IssuerSignInResource.PATH : null);
    }

    @GET
    @Path("/me")
    @RolesAllowed(Role.READERS)
    @Operation(operationId = "getMe", summary = "Tell who this token belongs to")
    public MeView me() {
        return me.read(actor.get());
    }

    @GET
    @Path("/sessions")
    @RolesAllowed(Role.READERS)
    @Operation(operationId = "getOwnSessions", summary = "Tell where you are signed in, last used first")
    public SessionsView sessions() {
        return new SessionsView(sessions.list(actor.get(), actor.session()));
    }

    @DELETE
    @Path("/sessions/{id}")
    @RolesAllowed(Role.READERS)
    @Operation(operationId = "endOwnSession", summary = "Sign out somewhere else")
    @APIResponse(responseCode = "204", description = "Its tokens work no more")
    public void end(@PathParam("id") UUID id) {
        sessions.end(actor.get(), id);
    }

    /** Returns the name that a browser gives itself, as far as it is kept. */
    static @Nullable String cut(@Nullable String agent) {
        return agent == null || agent.length() <= LONGEST_AGENT ? agent : agent.substring(0, LONGEST_AGENT);
    }
}
