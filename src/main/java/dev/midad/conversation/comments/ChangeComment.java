package dev.midad.conversation.comments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.newsroom.publication.CommentMode;
import dev.midad.newsroom.published.ReadableArticle;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets whoever wrote a comment change it or take it back. */
@ApplicationScoped
class ChangeComment {

    private final CommentRepository comments;
    private final EditTokens tokens;
    private final PlaceComment placing;
    private final SubmissionViews views;
    private final Teaching teaching;
    private final CommentChanges changes;
    private final Drafts drafts;
    private final Audit audit;

    ChangeComment(
            CommentRepository comments,
            EditTokens tokens,
            PlaceComment placing,
            SubmissionViews views,
            Teaching teaching,
            CommentChanges changes,
            Drafts drafts,
            Audit audit) {
        this.comments = comments;
        this.tokens = tokens;
        this.placing = placing;
        this.views = views;
        this.teaching = teaching;
        this.changes = changes;
        this.drafts = drafts;
        this.audit = audit;
    }

    /** The article of the comment that a token opens. */
    @Transactional
    UUID requireArticle(UUID id, @Nullable String token) {
        tokens.requireOf(token, id);
        return comments.findArticle(id).orElseThrow(ProblemException::notFound);
    }

    /** It is judged anew, and waits again where a new one would. */
    @Transactional
    SubmissionView change(UUID id, @Nullable String token, JsonNode patch, ReadableArticle article) {
        var comment = requireOpen(id, token);
        var draft = drafts.patched(new CommentChangeDraft(comment.name, comment.text), patch, CommentChangeDraft.class);
        var wording = Wording.of(draft.name(), draft.text(), article.lang());
        if (wording.name().equals(comment.name) && wording.text().equals(comment.text)) {
            return views.of(comment);
        }
        placing.placeAgain(comment, wording, CommentMode.tagged(comments.mode(article.section())));
        return views.of(comment);
    }

    /** What hangs under it stays. */
    @Transactional
    void withdraw(UUID id, @Nullable String token) {
        var comment = requireOpen(id, token);
        var former = comment.state();
        teaching.forget(comment);
        comment.state(CommentState.WITHDRAWN);
        comments.flush();
        changes.record(comment, former);
        audit.recordOfReader(AuditAction.WITHDRAW, "comment", id, Map.of("from", former.tag()));
    }

    private Comment requireOpen(UUID id, @Nullable String token) {
        tokens.requireOf(token, id);
        comments.lock(comments.findArticle(id).orElseThrow(ProblemException::notFound));
        var comment = comments.findLocked(id).orElseThrow(ProblemException::notFound);
        tokens.requireFresh(String.valueOf(token), comment, comments.now());
        if (!comment.is(CommentState.APPROVED) && !comment.is(CommentState.PENDING) && !isHidden(comment)) {
            throw ProblemException.of(ProblemType.EDIT_ENDED, "The comment is gone.", "لم يعد التعليق موجودًا.");
        }
        return comment;
    }

    /** What Midad put aside by itself looks to its author like one that waits. */
    private static boolean isHidden(Comment comment) {
        return comment.state().isOpen() && comment.decidedAt == null;
    }
}
