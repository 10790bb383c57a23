package dev.midad.conversation.comments;

import dev.midad.conversation.spam.Commenter;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.publication.CommentMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds and locks comments, whatever their state, in the caller's transaction. */
@ApplicationScoped
public class Comments {

    private final CommentRepository comments;

    Comments(CommentRepository comments) {
        this.comments = comments;
    }

    /** Returns the time by the clock of the database. */
    public Instant now() {
        return comments.now();
    }

    /** Returns how comments of an article in a section are taken by now. */
    public CommentMode mode(@Nullable UUID section) {
        return CommentMode.tagged(comments.mode(section));
    }

    public Optional<KeptComment> find(UUID id) {
        return comments.findByIdOptional(id).map(KeptComment::of);
    }

    /** Returns the article of a comment without reading the comment itself. */
    public Optional<UUID> findArticle(UUID id) {
        return comments.findArticle(id);
    }

    /**
     * Returns a comment that nobody else changes until the transaction ends.
     *
     * @throws ProblemException {@code not-found}
     */
    public KeptComment requireLocked(UUID id) {
        comments.lock(comments.findArticle(id).orElseThrow(ProblemException::notFound));
        return comments.findLocked(id).map(KeptComment::of).orElseThrow(ProblemException::notFound);
    }

    /** Returns those of the comments that are there, in the order of their ids; nobody else changes them until the transaction ends. */
    public List<KeptComment> listLocked(Collection<UUID> ids) {
        comments.listArticles(ids).forEach(comments::lock);
        return comments.listLocked(ids).stream().map(KeptComment::of).toList();
    }

    /** Returns the ids of the comments with the same e-mail, or, where it is not known, from the same address. */
    public List<UUID> listIdsOf(Commenter author) {
        return author.isUnknown() ? List.of() : comments.listIdsOf(author);
    }

    /**
     * Tells whether the same author said the same in the same place within a day. Nobody else submits from the author's
     * address until the transaction ends.
     */
    public boolean isRepeated(NewComment sent) {
        comments.lockAuthor(String.valueOf(sent.author().addressHash()));
        return comments.isRepeated(sent);
    }

    /** Tells whether moderators approved at least so many comments with an e-mail, and refused none within ninety days. */
    public boolean isTrusted(String emailHash, int approvals) {
        return comments.isTrusted(emailHash, approvals);
    }
}
