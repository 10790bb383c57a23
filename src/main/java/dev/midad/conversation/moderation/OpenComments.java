package dev.midad.conversation.moderation;

import dev.midad.conversation.comments.Comments;
import dev.midad.conversation.comments.KeptComment;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.newsroom.sections.Sections;
import dev.midad.people.access.Actor;
import dev.midad.people.access.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds a comment for a moderator who decides about it: nobody else does until the transaction ends. */
@ApplicationScoped
class OpenComments {

    private final Comments comments;
    private final Sections sections;
    private final AuditTrail trail;

    OpenComments(Comments comments, Sections sections, AuditTrail trail) {
        this.comments = comments;
        this.sections = sections;
        this.trail = trail;
    }

    /**
     * @throws ProblemException {@code conflict} where its author took it back; {@code forbidden} where the role is narrowed
     *     to other sections; {@code stale} where it has changed since it was read
     */
    KeptComment require(UUID id, @Nullable String ifMatch, Actor actor) {
        var comment = comments.requireLocked(id);
        requireWithin(comment, actor);
        trail.requireMatch(ifMatch, comment.version(), "comment", id);
        requireOpen(comment);
        return comment;
    }

    void requireOpen(KeptComment comment) {
        if (!comment.state().isOpen()) {
            throw ProblemException.of(
                            ProblemType.CONFLICT,
                            "Its author has taken it back, or it was erased.",
                            "سحبه كاتبه أو حُذفت بياناته.")
                    .telling("state", comment.state().tag());
        }
    }

    void requireWithin(KeptComment comment, Actor actor) {
        if (!actor.sections().isEmpty()
                && (comment.section() == null
                        || !sections.under(actor.sections()).contains(comment.section()))) {
            throw ProblemException.of(
                    ProblemType.FORBIDDEN, "Your role is narrowed to other sections.", "دورك محصور في أقسام أخرى.");
        }
    }
}
