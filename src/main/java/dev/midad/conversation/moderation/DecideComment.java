package dev.midad.conversation.moderation;

import dev.midad.conversation.comments.CommentState;
import dev.midad.conversation.comments.Comments;
import dev.midad.conversation.comments.Decided;
import dev.midad.conversation.comments.KeptComment;
import dev.midad.conversation.comments.SaveComment;
import dev.midad.conversation.spam.CleanComment;
import dev.midad.conversation.spam.SpamExample;
import dev.midad.conversation.spam.SpamTraining;
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

/**
 * Carries out what a moderator decides about one comment, in the caller's transaction and under its locks. The spam filter
 * is trained before the comment changes.
 */
@ApplicationScoped
class DecideComment {

    private final Comments comments;
    private final SaveComment saving;
    private final DecisionRepository decisions;
    private final SpamTraining training;
    private final Audit audit;

    DecideComment(
            Comments comments, SaveComment saving, DecisionRepository decisions, SpamTraining training, Audit audit) {
        this.comments = comments;
        this.saving = saving;
        this.decisions = decisions;
        this.training = training;
        this.audit = audit;
    }

    /** Returns the comment as it is then: unchanged, in the same version, where a moderator gave the same verdict before. */
    KeptComment decide(KeptComment comment, Verdict verdict, @Nullable String reason, Actor actor) {
        if (comment.is(verdict.reached()) && comment.isDecided()) {
            return comment;
        }
        var now = comments.now();
        var decision = CommentDecision.about(comment, verdict.tag(), actor.name(), now);
        training.replace(comment.example(), comment.example().as(verdict.taught()));
        decisions.persist(decision);
        var decided = saving.decide(comment.id(), new Decided(verdict.reached(), now, actor.name(), verdict.taught()));
        audit.record(verdict.audited(), "comment", comment.id(), told(reason, comment.state()));
        return decided;
    }

    /** Takes the latest decision back: state, wording, and what the filter learned by it. */
    KeptComment undo(KeptComment comment, Actor actor) {
        var decision = decisions
                .findLatest(comment.id())
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.CONFLICT,
                        new Message("There is no decision to undo.", "لا يوجد قرار يمكن التراجع عنه.")));
        var now = comments.now();
        var wording = CleanComment.kept(decision.formerName, decision.formerText, comment.direction());
        var former = decision.former();
        training.replace(comment.example(), new SpamExample(wording.name(), wording.text(), former.learned()));
        decision.undoneAt = now;
        var restored = decision.isEdit()
                ? saving.reword(comment.id(), wording, former, now)
                : saving.decide(comment.id(), former);
        audit.record(
                AuditAction.UNDO,
                "comment",
                comment.id(),
                Map.of("undone", decision.action, "from", comment.state().tag()));
        return restored;
    }

    /** Gives a comment another wording, as a moderator may do where a word is too much. */
    KeptComment edit(KeptComment comment, CleanComment wording, @Nullable String reason, Actor actor) {
        var now = comments.now();
        var decision = CommentDecision.about(comment, CommentDecision.EDIT, actor.name(), now);
        training.replace(comment.example(), comment.example().in(wording));
        decisions.persist(decision);
        var edited = saving.reword(comment.id(), wording, comment.decided(), now);
        audit.record(AuditAction.UPDATE, "comment", comment.id(), told(reason, comment.state()));
        return edited;
    }

    private static Map<String, Object> told(@Nullable String reason, CommentState former) {
        var details = new HashMap<String, Object>(Map.of("from", former.tag()));
        if (reason != null) {
            details.put("reason", reason);
        }
        return details;
    }
}
