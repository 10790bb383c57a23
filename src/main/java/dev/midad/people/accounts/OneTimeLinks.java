package dev.midad.people.accounts;

import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes the links by which a user chooses a password: invitations and resets. */
@ApplicationScoped
class OneTimeLinks {

    private static final String PREFIX = "midad_lt_";

    private final OneTimeLinkRepository links;
    private final UserRepository users;
    private final AuthConfiguration configuration;
    private final LinkPost post;
    private final Throttle throttle;
    private final Audit audit;
    private final Drafts drafts;
    private final InstantSource clock;

    OneTimeLinks(
            OneTimeLinkRepository links,
            UserRepository users,
            AuthConfiguration configuration,
            LinkPost post,
            Throttle throttle,
            Audit audit,
            Drafts drafts,
            InstantSource clock) {
        this.links = links;
        this.users = users;
        this.configuration = configuration;
        this.post = post;
        this.throttle = throttle;
        this.audit = audit;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Makes a link in the caller's transaction; the caller delivers it when the transaction is over. */
    @Transactional(Transactional.TxType.MANDATORY)
    OneTimeLink make(User user, LinkKind kind) {
        var now = clock.instant();
        var life = kind == LinkKind.INVITATION ? configuration.invitationLife() : configuration.resetLife();
        var expires = now.plus(life).truncatedTo(ChronoUnit.SECONDS);
        var link = new OneTimeLink(user.id, user.email, user.name, kind, Secret.make(PREFIX), expires);
        links.put(link, now);
        return link;
    }

    /** Makes and delivers a link for an administrator, in the place of a link of the same kind that was lost. */
    OneTimeLinkView again(UUID id, LinkKind kind) {
        return post.deliver(QuarkusTransaction.requiringNew().call(() -> makeAgain(id, kind)));
    }

    private OneTimeLink makeAgain(UUID id, LinkKind kind) {
        var user = users.findLocked(id).orElseThrow(ProblemException::notFound);
        if (!user.active) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "This user is not active; make them active first.",
                    "هذا المستخدم غير مفعّل، ففعّله أولًا.");
        }
        if (kind == LinkKind.INVITATION && user.passwordHash != null) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "The invitation has been taken up; make a reset link instead.",
                    "قُبلت الدعوة من قبل، فأنشئ رابط تعيين كلمة المرور بدلًا منها.");
        }
        audit.record(
                kind == LinkKind.INVITATION ? AuditAction.INVITE : AuditAction.REQUEST_RESET, "user", id, Map.of());
        return make(user, kind);
    }

    /** Mails a link to a user who forgot the password. No answer tells whether there is such a user. */
    void request(ResetRequestDraft draft) {
        drafts.validated(draft);
        var email = EmailAddress.folded(draft.email());
        var isAdmitted = throttle.admitsReset(email);
        var link = QuarkusTransaction.requiringNew().call(() -> requested(email, isAdmitted));
        link.ifPresent(post::deliverLater);
    }

    private Optional<OneTimeLink> requested(String email, boolean isAdmitted) {
        var user = users.findByEmail(email).filter(found -> found.active);
        audit.record(
                null,
                AuditAction.REQUEST_RESET,
                "user",
                user.map(found -> found.id).orElse(null),
                Map.of("mailed", isAdmitted && post.isSetUp() && user.isPresent()));
        return user.filter(found -> isAdmitted && post.isSetUp()).map(found -> make(found, LinkKind.RESET));
    }

    /** Returns the user of a link that still works, locked for a change. */
    @Transactional
    User require(String token) {
        return links.findUser(Secret.hash(token), clock.instant())
                .flatMap(users::findLocked)
                .orElseThrow(OneTimeLinks::worksNoMore);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void removeAll(UUID user) {
        links.removeAll(user);
    }

    private static ProblemException worksNoMore() {
        return ProblemException.invalid(
                "/token",
                "linkEnded",
                new Message(
                        "This link was used, replaced or has expired; ask for another.",
                        "استُعمل هذا الرابط أو حلّ محله غيره أو انتهت صلاحيته، فاطلب رابطًا آخر."));
    }
}
