package dev.midad.conversation.submission;

import dev.midad.conversation.comments.SaveComment;
import dev.midad.conversation.spam.SpamTraining;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets the author of a comment take it back. */
@ApplicationScoped
class WithdrawComment {

    private final OwnComment own;
    private final SpamTraining training;
    private final SaveComment saving;
    private final Audit audit;

    WithdrawComment(OwnComment own, SpamTraining training, SaveComment saving, Audit audit) {
        this.own = own;
        this.training = training;
        this.saving = saving;
        this.audit = audit;
    }

    /** What hangs under the comment stays. */
    @Transactional
    void withdraw(UUID id, @Nullable String token) {
        var comment = own.requireOpen(id, token);
        training.forget(comment.example());
        saving.withdraw(id);
        audit.recordOfReader(
                AuditAction.WITHDRAW,
                "comment",
                id,
                Map.of("from", comment.state().tag()));
    }
}
