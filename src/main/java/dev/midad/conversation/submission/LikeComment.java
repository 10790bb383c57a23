package dev.midad.conversation.submission;

import dev.midad.conversation.comments.CommentState;
import dev.midad.conversation.comments.Comments;
import dev.midad.conversation.comments.SaveComment;
import dev.midad.conversation.spam.ReaderHashes;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.published.ReadableArticles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Counts the readers who like a comment, each once. */
@ApplicationScoped
class LikeComment {

    private final Comments comments;
    private final ReadableArticles articles;
    private final ReaderHashes hashes;
    private final SaveComment saving;

    LikeComment(Comments comments, ReadableArticles articles, ReaderHashes hashes, SaveComment saving) {
        this.comments = comments;
        this.articles = articles;
        this.hashes = hashes;
        this.saving = saving;
    }

    /** The second time it changes nothing. */
    @Transactional
    LikesView like(UUID id) {
        requireSeen(id);
        return new LikesView(saving.like(id, hashes.reader(id)).likes(), true);
    }

    @Transactional
    LikesView unlike(UUID id) {
        requireSeen(id);
        return new LikesView(saving.unlike(id, hashes.reader(id)).likes(), false);
    }

    private void requireSeen(UUID id) {
        var comment = comments.find(id)
                .filter(found -> found.is(CommentState.APPROVED))
                .orElseThrow(ProblemException::notFound);
        articles.require(comment.article().toString());
    }
}
