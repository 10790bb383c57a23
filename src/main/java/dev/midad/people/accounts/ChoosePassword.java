package dev.midad.people.accounts;

import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.people.access.Actor;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sets a password for a user who has a one-time link, or who knows the present password. Other sessions end with the
 * old password.
 */
@ApplicationScoped
class ChoosePassword {

    private final UserRepository users;
    private final OneTimeLinks links;
    private final SessionRepository sessions;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Audit audit;
    private final Drafts drafts;
    private final InstantSource clock;

    ChoosePassword(
            UserRepository users,
            OneTimeLinks links,
            SessionRepository sessions,
            Passwords passwords,
            Throttle throttle,
            Audit audit,
            Drafts drafts,
            InstantSource clock) {
        this.users = users;
        this.links = links;
        this.sessions = sessions;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.drafts = drafts;
        this.clock = clock;
    }

    void byLink(ResetDraft draft) {
        drafts.validated(draft);
        // The link is checked before the hashing, which a made-up link must not cost, and again after it, when the link
        // is used up.
        PasswordRules.require("/password", draft.password(), links.require(draft.token()).email);
        var hash = passwords.hash(draft.password());
        QuarkusTransaction.requiringNew().run(() -> {
            var user = links.require(draft.token());
            throttle.forget(user.email);
            set(user, hash, null, user.actor());
        });
    }

    /**
     * Sets a new password for a user who knows the present one.
     *
     * @param session the session that goes on; null where the token is of an issuer
     */
    void byPresent(PasswordDraft draft, Actor actor, @Nullable UUID session) {
        drafts.validated(draft);
        var user = QuarkusTransaction.requiringNew()
                .call(() -> users.findByIdOptional(actor.id()))
                .orElseThrow(ChoosePassword::hasNone);
        PasswordRules.require("/newPassword", draft.newPassword(), user.email);
        throttle.admit(user.email, user.id);
        var present = user.passwordHash;
        if (!passwords.matches(draft.currentPassword(), present)) {
            throw wrong();
        }
        var hash = passwords.hash(draft.newPassword());
        QuarkusTransaction.requiringNew().run(() -> {
            var locked = users.findLocked(user.id).orElseThrow();
            if (present == null || !present.equals(locked.passwordHash)) {
                throw wrong();
            }
            throttle.succeeded(locked.email, locked.id);
            set(locked, hash, session, actor);
        });
    }

    private void set(User user, String hash, @Nullable UUID session, Actor actor) {
        user.passwordHash = hash;
        links.removeAll(user.id);
        var ended = sessions.endAll(user.id, session, clock.instant());
        audit.record(actor, AuditAction.SET_PASSWORD, "user", user.id, Map.of("sessionsEnded", ended));
    }

    private static ProblemException wrong() {
        return ProblemException.invalid(
                "/currentPassword", "wrong", new Message("This is not your password.", "ليست هذه كلمة مرورك."));
    }

    private static ProblemException hasNone() {
        return ProblemException.of(
                ProblemType.CONFLICT,
                "This token belongs to no user, and so has no password.",
                "هذا الرمز لا يخص مستخدمًا، فليست له كلمة مرور.");
    }
}
