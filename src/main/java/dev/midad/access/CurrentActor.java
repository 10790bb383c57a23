package dev.midad.access;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells who stands behind the present request. */
@ApplicationScoped
public class CurrentActor {

    static final String ATTRIBUTE = "midad.actor";

    private final SecurityIdentity identity;

    CurrentActor(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** @throws UnauthorizedException where nobody is signed in */
    public Actor get() {
        Actor actor = identity.getAttribute(ATTRIBUTE);
        if (actor == null) {
            throw new UnauthorizedException();
        }
        return actor;
    }
}
