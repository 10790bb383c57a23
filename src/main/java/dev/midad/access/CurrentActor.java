package dev.midad.access;

import io.quarkus.arc.Arc;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

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
        return find().orElseThrow(UnauthorizedException::new);
    }

    /** Nobody, too, where there is no request: a start, a command line, a scheduled moment. */
    public Optional<Actor> find() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(identity.<Actor>getAttribute(ATTRIBUTE))
                : Optional.empty();
    }
}
