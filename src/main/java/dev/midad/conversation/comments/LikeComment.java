package dev.midad.conversation.comments;

import dev.midad.foundation.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Counts who likes a comment: each reader once. */
@ApplicationScoped
class LikeComment {

    private final CommentRepository comments;
    private final PublishedComments published;
    private final Strangers strangers;
    private final CommentChanges changes;

    LikeComment(CommentRepository comments, PublishedComments published, Strangers strangers, CommentChanges changes) {
        this.comments = comments;
        this.published = published;
        this.strangers = strangers;
        this.changes = changes;
    }

    /** The second time it changes nothing. */
    @Transactional
    LikesView like(UUID id) {
        return changed(id, comments.like(requireSeen(id).id, strangers.reader(id)), true);
    }

    @Transactional
    LikesView unlike(UUID id) {
        return changed(id, comments.unlike(requireSeen(id).id, strangers.reader(id)), false);
    }

    private Comment requireSeen(UUID id) {
        var comment = comments.findByIdOptional(id)
                .filter(found -> found.is(CommentState.APPROVED))
                .orElseThrow(ProblemException::notFound);
        published.requireArticle(comment.articleId);
        return comment;
    }

    private LikesView changed(UUID id, boolean isChanged, boolean isLiked) {
        var comment = comments.findById(id);
        comments.getEntityManager().refresh(comment);
        if (isChanged) {
            changes.recordSeen(comment);
        }
        return new LikesView(comment.likes, isLiked);
    }
}
