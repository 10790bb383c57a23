package dev.midad.people.accounts;

import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.ProblemException;
import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.oidc.OidcSession;
import io.quarkus.oidc.Tenant;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Signs a browser in at the OpenID Connect issuer (authorization code with PKCE, state and nonce, which the framework
 * checks before anything here runs). It ends in the same cookie as a password does, and in the console.
 */
@Path(IssuerSignInResource.PATH)
@Tenant(Issuer.BROWSERS)
@AuthorizationCodeFlow
@Edited(ignoresUnknownParameters = true)
@Tag(name = "Signing in")
public class IssuerSignInResource {

    static final String PATH = "/v1/auth/openid-connect";

    private static final URI CONSOLE = URI.create("/console/");
    private static final URI NOT_INVITED = URI.create("/console/?error=not_invited");

    private final Issuer issuer;
    private final IssuedSignIn signIn;
    private final SecurityIdentity identity;
    private final HttpAuthenticator authenticator;
    private final OidcSession atIssuer;
    private final CurrentVertxRequest request;

    IssuerSignInResource(
            Issuer issuer,
            IssuedSignIn signIn,
            SecurityIdentity identity,
            HttpAuthenticator authenticator,
            OidcSession atIssuer,
            CurrentVertxRequest request) {
        this.issuer = issuer;
        this.signIn = signIn;
        this.identity = identity;
        this.authenticator = authenticator;
        this.atIssuer = atIssuer;
        this.request = request;
    }

    @GET
    @PermitAll // Whoever is not signed in is sent to the issuer, and not refused.
    @Operation(
            operationId = "signInAtIssuer",
            summary = "Sign in at the OpenID Connect issuer, and have the browser keep the session in a cookie",
            description =
                    "A page leads the browser here. It goes to the issuer and back, and then to the console, with the cookie of"
                            + " `POST /v1/auth/browser-sessions`; with `error` in the address where that did not work.")
    @APIResponse(responseCode = "302", description = "To the issuer; a cookie remembers what it was asked")
    @APIResponse(responseCode = "303", description = "On to the console; `Set-Cookie` has the session")
    public Response signIn(@HeaderParam("User-Agent") @Parameter(hidden = true) @Nullable String agent) {
        if (!issuer.takesBrowsers()) {
            throw ProblemException.notFound();
        }
        return identity.isAnonymous() ? toIssuer() : toConsole(agent);
    }

    /** Sends the browser away with a state, a nonce and a challenge of its own, which a cookie remembers meanwhile. */
    private Response toIssuer() {
        var challenge = authenticator.getChallenge(request.getCurrent()).await().indefinitely();
        var answer = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return answer.build();
    }

    private Response toConsole(@Nullable String agent) {
        var token = (JsonWebToken) identity.getPrincipal();
        // What the framework keeps of the issuer's answer is not needed any more.
        atIssuer.logout().await().indefinitely();
        try {
            return Response.seeOther(CONSOLE)
                    .cookie(SessionCookie.of(
                            signIn.openInBrowser(token, AuthResource.cut(agent)), request.getCurrent()))
                    .build();
        } catch (ProblemException refusal) {
            return Response.seeOther(NOT_INVITED).build();
        }
    }
}
