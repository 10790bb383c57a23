package dev.midad.conversation.comments;

import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.newsroom.sections.Sections;
import dev.midad.people.access.Actor;
import dev.midad.people.access.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds a comment for whoever is to decide about it: nobody else does until the transaction ends. */
@ApplicationScoped
class OpenComments {

    private final CommentRepository comments;
    private final Sections sections;
    private final AuditTrail trail;

    OpenComments(CommentRepository comments, Sections sections, AuditTrail trail) {
        this.comments = comments;
        this.sections = sections;
        this.trail = trail;
    }

    /**
     * @throws ProblemException {@code conflict} where its author took it back; {@code forbidden} where the role is narrowed
     *     to other sections; {@code stale} where it has changed since it was read
     */
    Comment require(UUID id, @Nullable String ifMatch, Actor actor) {
        comments.lock(comments.findArticle(id).orElseThrow(ProblemException::notFound));
        var comment = comments.findLocked(id).orElseThrow(ProblemException::notFound);
        requireWithin(comment, actor);
        trail.requireMatch(ifMatch, comment.version, "comment", id);
        requireOpen(comment);
        return comment;
    }

    void requireOpen(Comment comment) {
        if (!comment.state().isOpen()) {
            throw ProblemException.of(
                            ProblemType.CONFLICT,
                            "Its author has taken it back, or it was erased.",
                            "سحبه كاتبه أو حُذفت بياناته.")
                    .telling("state", comment.state);
        }
    }

    void requireWithin(Comment comment, Actor actor) {
        if (!actor.sections().isEmpty()
                && (comment.sectionId == null
                        || !sections.under(actor.sections()).contains(comment.sectionId))) {
            throw ProblemException.of(
                    ProblemType.FORBIDDEN, "Your role is narrowed to other sections.", "دورك محصور في أقسام أخرى.");
        }
    }
}
