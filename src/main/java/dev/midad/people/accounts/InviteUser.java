package dev.midad.people.accounts;

import dev.midad.foundation.web.Constraints;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;

/** Makes a user and the link by which they come in. The user exists even where the mail cannot be sent. */
@ApplicationScoped
class InviteUser {

    private final UserRepository users;
    private final UserSections sections;
    private final OneTimeLinks links;
    private final LinkPost post;
    private final Audit audit;
    private final Drafts drafts;
    private final InstantSource clock;

    InviteUser(
            UserRepository users,
            UserSections sections,
            OneTimeLinks links,
            LinkPost post,
            Audit audit,
            Drafts drafts,
            InstantSource clock) {
        this.users = users;
        this.sections = sections;
        this.links = links;
        this.post = post;
        this.audit = audit;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Holds a new user and the link by which they come in. */
    private record Invited(UserView user, OneTimeLink link) {}

    UserView invite(InvitationDraft draft) {
        drafts.validated(draft);
        var invited = QuarkusTransaction.requiringNew().call(() -> create(draft));
        return invited.user().with(post.deliver(invited.link()));
    }

    private Invited create(InvitationDraft draft) {
        sections.requireKnown(draft.user());
        var user = User.invited(EmailAddress.folded(draft.email()), draft.user(), clock.instant());
        users.persist(user);
        Constraints.judge(
                users::flush,
                "user_account_email_key",
                () -> ProblemException.of(
                        ProblemType.EMAIL_TAKEN,
                        "There is a user with this e-mail; one who left is made active again.",
                        "يوجد مستخدم بهذا البريد الإلكتروني، ومن غادر يُعاد تفعيله."));
        audit.record(AuditAction.INVITE, "user", user.id, Map.of("role", draft.role()));
        return new Invited(UserView.of(user), links.make(user, LinkKind.INVITATION));
    }
}
