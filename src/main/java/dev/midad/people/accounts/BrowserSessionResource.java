package dev.midad.people.accounts;

import dev.midad.foundation.web.Edited;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Signs in people whose browser keeps their session, in a cookie that no script can read. */
@Path("/v1/auth/browser-sessions")
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Signing in")
public class BrowserSessionResource {

    private final SignIn signIn;
    private final CurrentVertxRequest request;

    BrowserSessionResource(SignIn signIn, CurrentVertxRequest request) {
        this.signIn = signIn;
        this.request = request;
    }

    @POST
    @Operation(
            operationId = "signInBrowser",
            summary = "Sign in by e-mail and password, and have the browser keep the session in a cookie",
            description =
                    "The cookie is `HttpOnly` and `SameSite=Strict`, so only a page of this origin can use it, and no script can read"
                            + " it. Every request that changes something sends `Midad-CSRF: 1` beside it; without that, or with an `Authorization`"
                            + " header, the cookie does not count. `POST /v1/auth/logout` ends the session.")
    @APIResponse(
            responseCode = "200",
            description = "Who has signed in; `Set-Cookie` has the session",
            content = @Content(schema = @Schema(implementation = MeView.class)))
    public Response signIn(
            @HeaderParam("User-Agent") @Parameter(hidden = true) @Nullable String agent, @NotNull SignInDraft draft) {
        var signedIn = signIn.signInBrowser(draft, AuthResource.cut(agent));
        return Response.ok(signedIn.me())
                .cookie(SessionCookie.of(signedIn.token(), request.getCurrent()))
                .build();
    }
}
