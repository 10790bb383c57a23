package dev.midad.people.accounts;

import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Signs a user in by e-mail and password. A refusal does not tell which of the two is wrong, nor does the time that it
 * takes.
 */
@ApplicationScoped
class SignIn {

    private final UserRepository users;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Sessions sessions;
    private final Audit audit;
    private final Drafts drafts;
    private final InstantSource clock;

    SignIn(
            UserRepository users,
            Passwords passwords,
            Throttle throttle,
            Sessions sessions,
            Audit audit,
            Drafts drafts,
            InstantSource clock) {
        this.users = users;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
        this.audit = audit;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Holds the hash that the password is compared with. It is read before, since nothing is hashed in a transaction.
     */
    private record Claimed(UUID id, @Nullable String hash) {

        static Claimed of(User user) {
            return new Claimed(user.id, user.active ? user.passwordHash : null);
        }
    }

    /**
     * Signs a user in.
     *
     * @param agent the name that the browser gives itself
     */
    SignedIn signIn(SignInDraft draft, @Nullable String agent) {
        return admit(
                draft,
                user -> SignedIn.of(sessions.open(user.id, agent), sessions.accessTokenLife(), UserView.of(user)));
    }

    /** Signs a user in whose browser keeps the session, and returns the token of its cookie. */
    SignedInBrowser signInBrowser(SignInDraft draft, @Nullable String agent) {
        return admit(
                draft,
                user -> new SignedInBrowser(
                        sessions.openInBrowser(user.id, agent), MeView.of(user.actor(), user.email)));
    }

    private <T> T admit(SignInDraft draft, Function<User, T> opening) {
        drafts.validated(draft);
        var email = EmailAddress.folded(draft.email());
        var claimed = QuarkusTransaction.requiringNew()
                .call(() -> users.findByEmail(email).map(Claimed::of).orElse(null));
        throttle.admit(email, claimed == null ? null : claimed.id());
        var hash = claimed == null ? null : claimed.hash();
        if (!passwords.matches(draft.password(), hash) || claimed == null || hash == null) {
            throw refused(claimed == null ? null : claimed.id());
        }
        var newHash = passwords.isOutdated(hash) ? passwords.hash(draft.password()) : hash;
        var signedIn = QuarkusTransaction.requiringNew().call(() -> open(claimed.id(), hash, newHash, opening));
        if (signedIn == null) {
            throw refused(claimed.id());
        }
        return signedIn;
    }

    /** Opens a session, or returns null where the user was changed while the password was being hashed. */
    private <T> @Nullable T open(UUID id, String hash, String newHash, Function<User, T> opening) {
        var user = users.findLocked(id).orElseThrow();
        if (!user.active || !hash.equals(user.passwordHash)) {
            return null;
        }
        user.passwordHash = newHash;
        user.signedIn(clock.instant());
        throttle.succeeded(user.email, id);
        audit.record(user.actor(), AuditAction.SIGN_IN, "user", id, Map.of("method", "password"));
        return opening.apply(user);
    }

    private ProblemException refused(@Nullable UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(null, AuditAction.SIGN_IN_REFUSED, "user", id, Map.of("method", "password")));
        return ProblemException.of(
                        ProblemType.UNAUTHENTICATED,
                        "The e-mail or the password is wrong.",
                        "البريد الإلكتروني أو كلمة المرور غير صحيحة.")
                .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
}
