package dev.midad.people.accounts;

import dev.midad.foundation.web.Origin;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.people.access.Actor;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import dev.midad.people.access.Holder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens, lists and ends sessions. */
@ApplicationScoped
class Sessions {

    static final String ACCESS_PREFIX = "midad_at_";
    private static final String REFRESH_PREFIX = "midad_rt_";
    private static final String BROWSER_PREFIX = "midad_bt_";
    private static final String BROWSER = "browser";
    /** A session that was used a moment ago is not written again for each request. */
    private static final Duration PROLONGED_EACH = Duration.ofMinutes(10);

    private final SessionRepository sessions;
    private final AuthConfiguration configuration;
    private final Audit audit;
    private final Origin origin;
    private final InstantSource clock;

    Sessions(
            SessionRepository sessions,
            AuthConfiguration configuration,
            Audit audit,
            Origin origin,
            InstantSource clock) {
        this.sessions = sessions;
        this.configuration = configuration;
        this.audit = audit;
        this.origin = origin;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    SessionTokens open(UUID user, @Nullable String agent) {
        var now = clock.instant();
        var expires = now.plus(configuration.refreshTokenLife());
        return issue(sessions.open(user, now, expires, origin.address().orElse(null), agent));
    }

    /** Returns a new pair of tokens; older access tokens work until they expire, for requests on their way. */
    @Transactional(Transactional.TxType.MANDATORY)
    SessionTokens issue(UUID session) {
        var now = clock.instant();
        var tokens = new SessionTokens(
                Secret.make(ACCESS_PREFIX), Secret.make(REFRESH_PREFIX), now.plus(configuration.refreshTokenLife()));
        sessions.prolong(session, now, tokens.refreshExpiresAt());
        sessions.addToken(session, "access", Secret.hash(tokens.access()), now.plus(accessTokenLife()));
        sessions.addToken(session, "refresh", Secret.hash(tokens.refresh()), tokens.refreshExpiresAt());
        return tokens;
    }

    /** Opens a session of a browser, and returns the token that its cookie holds. */
    @Transactional(Transactional.TxType.MANDATORY)
    String openInBrowser(UUID user, @Nullable String agent) {
        var now = clock.instant();
        var expires = now.plus(configuration.refreshTokenLife());
        var token = Secret.make(BROWSER_PREFIX);
        var session = sessions.open(user, now, expires, origin.address().orElse(null), agent);
        sessions.addToken(session, BROWSER, Secret.hash(token), expires);
        return token;
    }

    /**
     * Finds whose browser holds a token. The session goes on while it is used: it ends when nobody has used it for the
     * life of a refresh token.
     */
    @Transactional
    Optional<Holder> findByBrowser(String token) {
        var now = clock.instant();
        var hash = Secret.hash(token);
        var held = sessions.findHolder(hash, BROWSER, now);
        held.filter(found -> found.lastUsedAt().isBefore(now.minus(PROLONGED_EACH)))
                .ifPresent(found -> {
                    var expires = now.plus(configuration.refreshTokenLife());
                    sessions.prolong(found.session(), now, expires);
                    sessions.prolongToken(hash, expires);
                });
        return held.map(SessionRepository.Held::holder);
    }

    Duration accessTokenLife() {
        return configuration.accessTokenLife();
    }

    @Transactional
    List<SessionView> list(Actor actor, @Nullable UUID present) {
        return sessions.list(actor.id(), present, clock.instant());
    }

    @Transactional
    void end(Actor actor, UUID session) {
        if (!sessions.end(actor.id(), session, clock.instant())) {
            throw ProblemException.notFound();
        }
        audit.record(AuditAction.SIGN_OUT, "user", actor.id(), Map.of("session", session));
    }

    /**
     * Ends this session, or all sessions of the user.
     *
     * @param session the session that the request belongs to; null where it belongs to none
     */
    @Transactional
    void signOut(Actor actor, @Nullable UUID session, boolean everywhere) {
        if (everywhere) {
            var ended = sessions.endAll(actor.id(), null, clock.instant());
            audit.record(AuditAction.SIGN_OUT, "user", actor.id(), Map.of("everywhere", true, "sessions", ended));
        } else if (session == null) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "This token is no session; an administrator revokes it.",
                    "هذا الرمز ليس جلسة دخول، والمدير هو من يلغيه.");
        } else {
            end(actor, session);
        }
    }
}
