package dev.midad.people.accounts;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Signs a browser's request in by its {@link SessionCookie}. An Authorization header goes first, and without the CSRF
 * header a cookie counts for reading alone.
 */
@ApplicationScoped
class BrowserSessions implements HttpAuthenticationMechanism, IdentityProvider<BrowserRequest> {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Sessions sessions;

    BrowserSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        var request = context.request();
        var token = SessionCookie.token(context);
        var isOurs = READING.contains(request.method()) || request.getHeader(SessionCookie.CSRF_HEADER) != null;
        return token == null || !isOurs || request.getHeader("Authorization") != null
                ? Uni.createFrom().nullItem()
                : identities.authenticate(new BrowserRequest(token));
    }

    @Override
    public Uni<SecurityIdentity> authenticate(BrowserRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> sessions.findByBrowser(request.token())
                .map(BearerTokens::identityOf)
                .orElseThrow(AuthenticationFailedException::new));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public int getPriority() {
        return HttpAuthenticationMechanism.DEFAULT_PRIORITY + 500;
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(BrowserRequest.class);
    }

    @Override
    public Class<BrowserRequest> getRequestType() {
        return BrowserRequest.class;
    }
}
