package dev.midad.conversation.submission;

import dev.midad.conversation.comments.CommentState;
import dev.midad.conversation.comments.Comments;
import dev.midad.conversation.comments.KeptComment;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens a comment to its author, who proves it with a token, in the caller's transaction. */
@ApplicationScoped
class OwnComment {

    private final Comments comments;
    private final EditTokens tokens;

    OwnComment(Comments comments, EditTokens tokens) {
        this.comments = comments;
        this.tokens = tokens;
    }

    /** Returns the article of the comment that a token opens. */
    UUID requireArticle(UUID id, @Nullable String token) {
        tokens.requireOf(token, id);
        return comments.findArticle(id).orElseThrow(ProblemException::notFound);
    }

    /**
     * Returns the comment, which nobody else changes until the transaction ends.
     *
     * @throws ProblemException {@code edit-token-refused}; {@code edit-ended} where it is too late, or the comment is gone
     */
    KeptComment requireOpen(UUID id, @Nullable String token) {
        tokens.requireOf(token, id);
        var comment = comments.requireLocked(id);
        tokens.requireFresh(String.valueOf(token), comment, comments.now());
        if (!comment.is(CommentState.APPROVED) && !comment.is(CommentState.PENDING) && !isHidden(comment)) {
            throw ProblemException.of(ProblemType.EDIT_ENDED, "The comment is gone.", "لم يعد التعليق موجودًا.");
        }
        return comment;
    }

    /** Tells whether Midad alone put a comment aside: to its author it looks like one that waits. */
    private static boolean isHidden(KeptComment comment) {
        return comment.state().isOpen() && !comment.isDecided();
    }
}
