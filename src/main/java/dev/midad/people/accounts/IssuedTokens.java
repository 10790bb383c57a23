package dev.midad.people.accounts;

import dev.midad.people.access.Holder;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Puts Midad's own user in the place of the person whom an issuer's token names: Midad says what the user may do, and
 * the issuer does not.
 */
@ApplicationScoped
class IssuedTokens implements SecurityIdentityAugmentor {

    private final IssuedSignIn signIn;

    IssuedTokens(IssuedSignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        // Whoever signs a browser in is looked up by what serves that, which leads on to the console.
        return identity.getPrincipal() instanceof JsonWebToken token
                        && !Issuer.BROWSERS.equals(identity.getAttribute(OidcUtils.TENANT_ID_ATTRIBUTE))
                ? context.runBlocking(() -> BearerTokens.identityOf(new Holder(signIn.holderOf(token), null)))
                : Uni.createFrom().item(identity);
    }
}
