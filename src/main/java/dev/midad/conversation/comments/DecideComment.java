package dev.midad.conversation.comments;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.people.access.Actor;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries out what a moderator decides about one comment, in the caller's transaction and under its locks. */
@ApplicationScoped
class DecideComment {

    private final CommentRepository comments;
    private final DecisionRepository decisions;
    private final Teaching teaching;
    private final CommentChanges changes;
    private final Audit audit;

    DecideComment(
            CommentRepository comments,
            DecisionRepository decisions,
            Teaching teaching,
            CommentChanges changes,
            Audit audit) {
        this.comments = comments;
        this.decisions = decisions;
        this.teaching = teaching;
        this.changes = changes;
        this.audit = audit;
    }

    /** Whether it changed anything: the same verdict again by a person does not. */
    boolean decide(Comment comment, Verdict verdict, @Nullable String reason, Actor actor) {
        if (comment.is(verdict.reached()) && comment.decidedAt != null) {
            return false;
        }
        var former = comment.state();
        var now = comments.now();
        var decision = CommentDecision.about(comment, verdict.tag(), actor.name(), now);
        teaching.learn(comment, Teaching.taughtBy(verdict.reached()));
        comment.decide(verdict.reached(), actor.name(), now);
        decisions.persist(decision);
        done(comment, former, verdict.audited(), told(reason, former));
        return true;
    }

    /** Takes the latest decision back: state, wording, and what the filter learned by it. */
    void undo(Comment comment, Actor actor) {
        var decision = decisions
                .findLatest(comment.id)
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.CONFLICT,
                        new Message("There is no decision to undo.", "لا يوجد قرار يمكن التراجع عنه.")));
        var former = comment.state();
        var now = comments.now();
        var wording = Wording.kept(decision.formerName, decision.formerText, comment.direction);
        teaching.learn(comment, wording, SpamFilter.Sort.tagged(decision.formerLearned));
        if (decision.isEdit()) {
            comment.write(wording);
            comment.editedAt = now;
        }
        comment.state = decision.formerState;
        comment.decidedAt = decision.formerDecidedAt;
        comment.decidedBy = decision.formerDecidedBy;
        decision.undoneAt = now;
        done(comment, former, AuditAction.UNDO, Map.of("undone", decision.action, "from", former.tag()));
    }

    /** Under another wording, as a moderator may do where a word is too much. */
    void edit(Comment comment, Wording wording, @Nullable String reason, Actor actor) {
        var now = comments.now();
        var decision = CommentDecision.about(comment, CommentDecision.EDIT, actor.name(), now);
        teaching.learn(comment, wording, SpamFilter.Sort.tagged(comment.learned));
        comment.write(wording);
        comment.editedAt = now;
        decisions.persist(decision);
        done(comment, comment.state(), AuditAction.UPDATE, told(reason, comment.state()));
    }

    private static Map<String, Object> told(@Nullable String reason, CommentState former) {
        var details = new HashMap<String, Object>(Map.of("from", former.tag()));
        if (reason != null) {
            details.put("reason", reason);
        }
        return details;
    }

    private void done(Comment comment, CommentState former, AuditAction action, Map<String, Object> details) {
        comments.flush();
        changes.record(comment, former);
        audit.record(action, "comment", comment.id, details);
    }
}
