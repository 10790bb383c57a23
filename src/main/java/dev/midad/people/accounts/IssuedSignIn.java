package dev.midad.people.accounts;

import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.people.access.Actor;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Finds the user whom an issuer's token names: by the issuer's own id, the first time by a verified e-mail. */
@ApplicationScoped
class IssuedSignIn {

    private final UserRepository users;
    private final Sessions sessions;
    private final Audit audit;

    IssuedSignIn(UserRepository users, Sessions sessions, Audit audit) {
        this.users = users;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * Signs in the user whom a token names and whose browser keeps the session, and returns the token of its cookie.
     *
     * @param token an ID token that was issued to Midad's own client, and found right
     * @param agent the name that the browser gives itself
     */
    @Transactional
    String openInBrowser(JsonWebToken token, @Nullable String agent) {
        return sessions.openInBrowser(holderOf(token).id(), agent);
    }

    /**
     * Returns the user whom a token names.
     *
     * @param token a token whose signature, issuer, audience and times were found right
     */
    @Transactional
    Actor holderOf(JsonWebToken token) {
        var user = users.findBySubject(token.getIssuer(), token.getSubject())
                .or(() -> firstTime(token))
                .filter(found -> found.active)
                .orElseThrow(IssuedSignIn::notInvited);
        var issuedAt = Instant.ofEpochSecond(token.getIssuedAtTime());
        // Each new token of the issuer counts as a sign-in; the requests that carry it do not.
        if (user.lastSignInAt == null || user.lastSignInAt.isBefore(issuedAt)) {
            user.signedIn(issuedAt);
            audit.record(user.actor(), AuditAction.SIGN_IN, "user", user.id, Map.of("method", "openid-connect"));
        }
        return user.actor();
    }

    private Optional<User> firstTime(JsonWebToken token) {
        var email = claim(token, "email");
        if (email == null || !"true".equals(claim(token, "email_verified"))) {
            return Optional.empty();
        }
        var user = users.findByEmail(EmailAddress.folded(email)).filter(found -> found.active && found.subject == null);
        user.ifPresent(found -> found.link(token.getIssuer(), token.getSubject()));
        return user;
    }

    private static @Nullable String claim(JsonWebToken token, String name) {
        var value = token.<@Nullable Object>getClaim(name);
        return value == null ? null : value.toString();
    }

    private static ProblemException notInvited() {
        return ProblemException.of(
                ProblemType.FORBIDDEN,
                "Nobody with this verified e-mail is invited here; ask an administrator.",
                "لا توجد دعوة لصاحب هذا البريد الإلكتروني المؤكَّد، فاسأل أحد المديرين.");
    }
}
