package dev.midad.conversation.comments;

import dev.midad.conversation.spam.CleanComment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * Saves what becomes of a comment and writes it into the change log, in the caller's transaction and under its locks. Each
 * act is one version of the comment. Where an act changes what the spam filter has learned, the caller trains it before.
 */
@ApplicationScoped
public class SaveComment {

    private final CommentRepository comments;
    private final CommentChanges changes;

    SaveComment(CommentRepository comments, CommentChanges changes) {
        this.comments = comments;
        this.changes = changes;
    }

    /** Saves a comment that was not there before; locks its article where readers see the comment at once. */
    public KeptComment placeNew(NewComment sent, Placement placement) {
        if (placement.state() == CommentState.APPROVED) {
            comments.lock(sent.article());
        }
        var answered = sent.answered() == null ? null : comments.findById(sent.answered());
        var comment = Comment.under(sent.id(), sent.article(), answered, sent.sentAt());
        comment.emailHash = sent.author().emailHash();
        comment.addressHash = sent.author().addressHash();
        comment.write(sent.wording());
        comment.place(placement);
        comments.persist(comment);
        return saved(comment, CommentState.PENDING);
    }

    /** Saves the wording that its author gave a comment; what was decided about the former one does not hold for it. */
    public KeptComment placeAgain(UUID id, CleanComment wording, Placement placement, Instant now) {
        var comment = comments.findById(id);
        var former = comment.state();
        comment.write(wording);
        comment.decide(new Decided(placement.state(), null, null, null));
        comment.place(placement);
        comment.edits++;
        comment.editedAt = now;
        return saved(comment, former);
    }

    /** Takes a comment from readers because its author wants it; what hangs under it keeps its place. */
    public KeptComment withdraw(UUID id) {
        var comment = comments.findById(id);
        var former = comment.state();
        comment.withdraw();
        return saved(comment, former);
    }

    public KeptComment decide(UUID id, Decided decided) {
        var comment = comments.findById(id);
        var former = comment.state();
        comment.decide(decided);
        return saved(comment, former);
    }

    /** Saves the wording that a moderator gave a comment, and what is decided about it in this wording. */
    public KeptComment reword(UUID id, CleanComment wording, Decided decided, Instant now) {
        var comment = comments.findById(id);
        var former = comment.state();
        comment.write(wording);
        comment.editedAt = now;
        comment.decide(decided);
        return saved(comment, former);
    }

    /** Erases a comment and what is known of its author; what hangs under it keeps its place. */
    public KeptComment erase(UUID id) {
        var comment = comments.findById(id);
        var former = comment.state();
        comment.erase();
        return saved(comment, former);
    }

    /** Counts a like of a reader, who is told from others by a hash; a second one changes nothing. */
    public KeptComment like(UUID id, String reader) {
        return counted(id, comments.like(id, reader));
    }

    /** Takes the like of a reader back. */
    public KeptComment unlike(UUID id, String reader) {
        return counted(id, comments.unlike(id, reader));
    }

    private KeptComment saved(Comment comment, CommentState former) {
        comments.flush();
        changes.record(comment, former);
        return KeptComment.of(comment);
    }

    private KeptComment counted(UUID id, boolean isChanged) {
        var comment = comments.findById(id);
        comments.getEntityManager().refresh(comment);
        if (isChanged) {
            changes.recordSeen(comment);
        }
        return KeptComment.of(comment);
    }
}
