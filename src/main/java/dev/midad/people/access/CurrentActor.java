package dev.midad.people.access;

import dev.midad.foundation.web.Caller;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import io.quarkus.arc.Arc;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells who stands behind the present request. */
@ApplicationScoped
public class CurrentActor implements Caller {

    public static final String ATTRIBUTE = "midad.actor";
    public static final String SESSION = "midad.session";

    private final SecurityIdentity identity;

    CurrentActor(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** @throws UnauthorizedException where nobody is signed in */
    public Actor get() {
        return find().orElseThrow(UnauthorizedException::new);
    }

    /**
     * For what belongs to the whole house and to no section alone.
     *
     * @throws ProblemException {@code forbidden} where the role is narrowed to sections
     */
    public void requireWholeHouse() {
        if (!get().sections().isEmpty()) {
            throw ProblemException.of(
                    ProblemType.FORBIDDEN,
                    "Your role is narrowed to sections, and this belongs to the whole house.",
                    "دورك محصور في أقسام، وهذا يخص المؤسسة كلها.");
        }
    }

    /** Nobody, too, where there is no request: a start, a command line, a scheduled moment. */
    public Optional<Actor> find() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(identity.<Actor>getAttribute(ATTRIBUTE))
                : Optional.empty();
    }

    @Override
    public Optional<UUID> callerId() {
        return find().map(Actor::id);
    }

    /** The session that the request's token belongs to; none where the token is no session's. */
    @Nullable
    public UUID session() {
        return identity.getAttribute(SESSION);
    }
}
