package dev.midad.conversation.comments;

import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Erases all that one person wrote, on their request (GDPR, article 17): names, texts, hashes, former wordings. */
@ApplicationScoped
class EraseComments {

    private final CommentRepository comments;
    private final DecisionRepository decisions;
    private final Strangers strangers;
    private final Teaching teaching;
    private final CommentChanges changes;
    private final Drafts drafts;
    private final Audit audit;

    EraseComments(
            CommentRepository comments,
            DecisionRepository decisions,
            Strangers strangers,
            Teaching teaching,
            CommentChanges changes,
            Drafts drafts,
            Audit audit) {
        this.comments = comments;
        this.decisions = decisions;
        this.strangers = strangers;
        this.teaching = teaching;
        this.changes = changes;
        this.drafts = drafts;
        this.audit = audit;
    }

    /** What others wrote under them keeps its place. */
    @Transactional
    ErasureView erase(ErasureDraft order) {
        drafts.validated(order);
        var ids = of(order).stream().map(comment -> comment.id).toList();
        comments.getEntityManager().clear();
        comments.listArticles(ids).forEach(comments::lock);
        var found = comments.listLocked(ids);
        found.forEach(this::erase);
        decisions.deleteOf(ids);
        return new ErasureView(found.size());
    }

    private List<Comment> of(ErasureDraft order) {
        if ((order.email() == null) == (order.comment() == null)) {
            throw ProblemException.invalid(
                    "", "oneOf", new Message("Give either email or comment.", "اذكر email أو comment، أحدهما فقط."));
        }
        if (order.email() != null) {
            return comments.listOf(strangers.email(order.email()), null);
        }
        var comment = comments.findByIdOptional(order.comment())
                .orElseThrow(() -> ProblemException.invalid(
                        "/comment", "notFound", new Message("There is no such comment.", "لا يوجد تعليق كهذا.")));
        return comment.emailHash == null && comment.addressHash == null
                ? List.of()
                : comments.listOf(comment.emailHash, comment.addressHash);
    }

    private void erase(Comment comment) {
        var former = comment.state();
        teaching.forget(comment);
        comment.erase();
        comments.flush();
        changes.record(comment, former);
        audit.record(AuditAction.ERASE, "comment", comment.id, Map.of("from", former.tag()));
    }
}
