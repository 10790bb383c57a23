package dev.midad.conversation.comments;

import dev.midad.conversation.spam.CleanComment;
import dev.midad.conversation.spam.Commenter;
import dev.midad.conversation.spam.SpamExample;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment as it is kept, whatever its state.
 *
 * @param section that of the article on the desk
 * @param parent the comment under which it hangs
 * @param score how sure it is that the comment is spam, from 0 to 1
 * @param signals what the score is made of, as JSON
 * @param living how many visible comments hang under it
 * @param edits how often its author has changed it
 */
public record KeptComment(
        UUID id,
        int version,
        UUID article,
        @Nullable UUID section,
        @Nullable UUID parent,
        int depth,
        String name,
        String text,
        String direction,
        Commenter author,
        float score,
        String signals,
        Decided decided,
        int likes,
        int living,
        Instant createdAt,
        int edits,
        @Nullable Instant editedAt) {

    static KeptComment of(Comment comment) {
        return new KeptComment(
                comment.id,
                comment.version,
                comment.articleId,
                comment.sectionId,
                comment.parentId,
                comment.depth(),
                comment.name,
                comment.text,
                comment.direction,
                new Commenter(comment.emailHash, comment.addressHash),
                comment.score,
                comment.signals,
                comment.decided(),
                comment.likes,
                comment.living,
                comment.createdAt,
                comment.edits,
                comment.editedAt);
    }

    public CommentState state() {
        return decided.state();
    }

    public boolean is(CommentState asked) {
        return state() == asked;
    }

    /** Tells whether a moderator has decided about it. */
    public boolean isDecided() {
        return decided.at() != null;
    }

    /** Tells whether it has this name and this text already. */
    public boolean says(CleanComment wording) {
        return wording.name().equals(name) && wording.text().equals(text);
    }

    /** Returns its wording with what the spam filter has learned from it. */
    public SpamExample example() {
        return new SpamExample(name, text, decided.learned());
    }
}
