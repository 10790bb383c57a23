package dev.midad.conversation.moderation;

import dev.midad.conversation.comments.CommentState;
import dev.midad.conversation.comments.Decided;
import dev.midad.conversation.comments.KeptComment;
import dev.midad.conversation.spam.SpamSort;
import dev.midad.foundation.database.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a moderator decided about a comment, with what stood before. */
@Entity
@Table(name = "comment_decision")
class CommentDecision {

    /** The action of a change of the wording, beside the verdicts. */
    static final String EDIT = "edit";

    @Id
    UUID id;

    UUID commentId;
    String action;
    Instant decidedAt;
    String decidedBy;
    String formerState;
    String formerName;
    String formerText;

    @Nullable
    String formerLearned;

    @Nullable
    Instant formerDecidedAt;

    @Nullable
    String formerDecidedBy;

    @Nullable
    Instant undoneAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it; about() makes new ones.
    protected CommentDecision() {}

    /** Returns a decision about a comment as it stands before the act. */
    static CommentDecision about(KeptComment comment, String action, String by, Instant now) {
        var decision = new CommentDecision();
        var learned = comment.decided().learned();
        decision.id = Ids.next();
        decision.commentId = comment.id();
        decision.action = action;
        decision.decidedAt = now;
        decision.decidedBy = by;
        decision.formerState = comment.state().tag();
        decision.formerName = comment.name();
        decision.formerText = comment.text();
        decision.formerLearned = learned == null ? null : learned.tag();
        decision.formerDecidedAt = comment.decided().at();
        decision.formerDecidedBy = comment.decided().by();
        return decision;
    }

    /** Returns what was decided before. */
    Decided former() {
        return new Decided(
                CommentState.tagged(formerState), formerDecidedAt, formerDecidedBy, SpamSort.tagged(formerLearned));
    }

    boolean isEdit() {
        return action.equals(EDIT);
    }
}
