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

/** Tells which person or token is behind the present request. */
@ApplicationScoped
public class CurrentActor implements Caller {

    public static final String ATTRIBUTE = "midad.actor";
    public static final String SESSION = "midad.session";

    private final SecurityIdentity identity;

    CurrentActor(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * Returns the person or token behind the request.
     *
     * @throws UnauthorizedException where nobody is signed in
     */
    public Actor get() {
        return find().orElseThrow(UnauthorizedException::new);
    }

    /**
     * Refuses a person whose role is narrowed to sections, for things that belong to the whole newsroom and to no
     * section alone.
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

    /**
     * Finds the person or token behind the request. There is none where nobody is signed in, and where there is no
     * request: on a start, on a command line, at a scheduled moment.
     */
    public Optional<Actor> find() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(identity.<Actor>getAttribute(ATTRIBUTE))
                : Optional.empty();
    }

    @Override
    public Optional<UUID> callerId() {
        return find().map(Actor::id);
    }

    /** Returns the session that the request's token belongs to; null where it belongs to no session. */
    @Nullable
    public UUID session() {
        return identity.getAttribute(SESSION);
    }
}
