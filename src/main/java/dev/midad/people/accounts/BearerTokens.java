package dev.midad.people.accounts;

import dev.midad.people.access.CurrentActor;
import dev.midad.people.access.Holder;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Signs a request in by the token in its Authorization header (RFC 6750). The token is looked up among Midad's own, in
 * any form; where it is none of them, an issuer is set up and the token has the form of a JWT, it is left to OpenID
 * Connect.
 */
@ApplicationScoped
class BearerTokens implements HttpAuthenticationMechanism, IdentityProvider<BearerRequest> {

    private static final String SCHEME = "Bearer ";
    private static final int BEFORE_OPENID_CONNECT = HttpAuthenticationMechanism.DEFAULT_PRIORITY + 1000;

    private final Bearers bearers;
    private final Issuer issuer;

    BearerTokens(Bearers bearers, Issuer issuer) {
        this.bearers = bearers;
        this.issuer = issuer;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        var header = context.request().getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Uni.createFrom().nullItem();
        }
        var token = header.substring(SCHEME.length()).strip();
        var identity = identities.authenticate(new BearerRequest(token));
        // An empty answer, unlike a failure, lets the mechanism that comes next try the token.
        return issuer.mayHaveMade(token)
                ? identity.onFailure(AuthenticationFailedException.class).recoverWithNull()
                : identity;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(BearerRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> bearers.find(request.token())
                .map(BearerTokens::identityOf)
                .orElseThrow(AuthenticationFailedException::new));
    }

    static SecurityIdentity identityOf(Holder holder) {
        var actor = holder.actor();
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(actor.name()))
                .addRoles(actor.role().included())
                .addAttribute(CurrentActor.ATTRIBUTE, actor);
        if (holder.session() != null) {
            identity.addAttribute(CurrentActor.SESSION, holder.session());
        }
        return identity.build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public int getPriority() {
        return BEFORE_OPENID_CONNECT;
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(BearerRequest.class);
    }

    @Override
    public Class<BearerRequest> getRequestType() {
        return BearerRequest.class;
    }
}
