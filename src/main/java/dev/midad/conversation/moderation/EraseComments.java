package dev.midad.conversation.moderation;

import dev.midad.conversation.comments.Comments;
import dev.midad.conversation.comments.KeptComment;
import dev.midad.conversation.comments.SaveComment;
import dev.midad.conversation.spam.Commenter;
import dev.midad.conversation.spam.Commenters;
import dev.midad.conversation.spam.SpamTraining;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Erases all that one person wrote, on their request (GDPR, article 17): names, texts, hashes, former wordings. */
@ApplicationScoped
class EraseComments {

    private final Comments comments;
    private final SaveComment saving;
    private final DecisionRepository decisions;
    private final Commenters commenters;
    private final SpamTraining training;
    private final Drafts drafts;
    private final Audit audit;

    EraseComments(
            Comments comments,
            SaveComment saving,
            DecisionRepository decisions,
            Commenters commenters,
            SpamTraining training,
            Drafts drafts,
            Audit audit) {
        this.comments = comments;
        this.saving = saving;
        this.decisions = decisions;
        this.commenters = commenters;
        this.training = training;
        this.drafts = drafts;
        this.audit = audit;
    }

    /** What others wrote under the comments keeps its place. */
    @Transactional
    ErasureView erase(ErasureDraft order) {
        drafts.validated(order);
        var ids = comments.listIdsOf(author(order));
        var found = comments.listLocked(ids);
        found.forEach(this::erase);
        decisions.deleteOf(ids);
        return new ErasureView(found.size());
    }

    private Commenter author(ErasureDraft order) {
        if ((order.email() == null) == (order.comment() == null)) {
            throw ProblemException.invalid(
                    "", "oneOf", new Message("Give either email or comment.", "اذكر email أو comment، أحدهما فقط."));
        }
        return order.email() != null
                ? commenters.withEmail(order.email())
                : commenters
                        .find(order.comment())
                        .orElseThrow(() -> ProblemException.invalid(
                                "/comment",
                                "notFound",
                                new Message("There is no such comment.", "لا يوجد تعليق كهذا.")));
    }

    private void erase(KeptComment comment) {
        training.forget(comment.example());
        saving.erase(comment.id());
        audit.record(
                AuditAction.ERASE,
                "comment",
                comment.id(),
                Map.of("from", comment.state().tag()));
    }
}
