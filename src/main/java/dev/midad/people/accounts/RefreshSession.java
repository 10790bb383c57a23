package dev.midad.people.accounts;

import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Exchanges a refresh token for new tokens, once. A token that comes a second time was copied: its session ends,
 * whether the user or the thief came first. Within {@link #GRACE} it may come from the same client in two windows; then
 * it is refused, and the session goes on.
 */
@ApplicationScoped
class RefreshSession {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final SessionRepository sessions;
    private final Sessions issuing;
    private final UserRepository users;
    private final Audit audit;
    private final Drafts drafts;
    private final InstantSource clock;

    RefreshSession(
            SessionRepository sessions,
            Sessions issuing,
            UserRepository users,
            Audit audit,
            Drafts drafts,
            InstantSource clock) {
        this.sessions = sessions;
        this.issuing = issuing;
        this.users = users;
        this.audit = audit;
        this.drafts = drafts;
        this.clock = clock;
    }

    SignedIn refresh(RefreshDraft draft) {
        drafts.validated(draft);
        // A refusal is returned rather than thrown, so that the end of a session is committed.
        Supplier<SignedIn> answer =
                QuarkusTransaction.requiringNew().call(() -> exchange(Secret.hash(draft.refreshToken())));
        return answer.get();
    }

    private Supplier<SignedIn> exchange(byte[] hash) {
        var now = clock.instant();
        var token = sessions.findRefresh(hash, now).orElse(null);
        if (token == null || !token.isLive()) {
            return RefreshSession::refused;
        }
        if (token.spentAt() != null) {
            return reused(token, token.spentAt(), now);
        }
        sessions.spend(hash, now);
        var tokens = issuing.issue(token.session());
        var user = UserView.of(users.findById(token.user()));
        return () -> SignedIn.of(tokens, issuing.accessTokenLife(), user);
    }

    private Supplier<SignedIn> reused(SessionRepository.Found token, Instant spentAt, Instant now) {
        if (now.isBefore(spentAt.plus(GRACE))) {
            return RefreshSession::overtaken;
        }
        sessions.end(token.user(), token.session(), now);
        audit.record(null, AuditAction.REFRESH_REUSED, "user", token.user(), Map.of("session", token.session()));
        return RefreshSession::refused;
    }

    private static SignedIn refused() {
        throw ProblemException.of(
                        ProblemType.UNAUTHENTICATED,
                        "This refresh token is unknown, used or expired; sign in again.",
                        "رمز التجديد غير معروف أو مستعمل أو منتهي الصلاحية، فسجّل الدخول من جديد.")
                .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    }

    private static SignedIn overtaken() {
        throw ProblemException.of(
                ProblemType.CONFLICT,
                "This refresh token has just been exchanged; use the tokens of that answer.",
                "جُدِّد هذا الرمز قبل لحظات، فاستعمل الرموز التي في ذلك الجواب.");
    }
}
