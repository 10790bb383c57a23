package dev.midad.people.accounts;

import dev.midad.people.access.Holder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;

/** Tells who holds a token. It asks the database each time, so that a user who was deactivated a moment ago is out. */
@ApplicationScoped
class Bearers {

    private final SessionRepository sessions;
    private final AccessTokenService tokens;
    private final InstantSource clock;

    Bearers(SessionRepository sessions, AccessTokenService tokens, InstantSource clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Finds the holder of a token. A bootstrap token may have any form, even that of a session's token, so the prefix
     * only says where to look first.
     */
    @Transactional
    Optional<Holder> find(String token) {
        var session = token.startsWith(Sessions.ACCESS_PREFIX)
                ? sessions.findHolder(Secret.hash(token), "access", clock.instant())
                        .map(SessionRepository.Held::holder)
                : Optional.<Holder>empty();
        return session.or(() -> tokens.holderOf(token).map(actor -> new Holder(actor, null)));
    }
}
