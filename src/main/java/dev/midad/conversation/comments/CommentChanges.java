package dev.midad.conversation.comments;

import dev.midad.foundation.changes.ChangeLog;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.GoneReason;
import dev.midad.foundation.changes.Reach;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes into the change log what becomes of comments, for the desk and for the readers. */
@ApplicationScoped
class CommentChanges {

    private final ChangeLog changes;

    CommentChanges(ChangeLog changes) {
        this.changes = changes;
    }

    /** @param former the state before; what readers did not see and do not see now is no change to them */
    void record(Comment comment, CommentState former) {
        changes.recordWithin(comment.articleId, ContentKind.SUBMISSION, comment.id, Reach.ITSELF);
        if (comment.is(CommentState.APPROVED)) {
            record(comment, former == CommentState.APPROVED ? Reach.ITSELF : Reach.PLACE);
        } else if (former == CommentState.APPROVED) {
            changes.recordGoneWithin(comment.articleId, ContentKind.COMMENT, comment.id, reason(comment.state()));
        }
    }

    /** Records a change of a comment that readers see. */
    void recordSeen(Comment comment) {
        record(comment, Reach.ITSELF);
    }

    /** Records a change for readers: the comments above it say how many hang under them. */
    private void record(Comment comment, Reach reach) {
        changes.recordWithin(comment.articleId, ContentKind.COMMENT, comment.id, reach);
    }

    private static GoneReason reason(CommentState state) {
        return state.isOpen() ? GoneReason.UNPUBLISHED : GoneReason.DELETED;
    }
}
