package dev.midad.conversation.comments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.newsroom.publication.CommentMode;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Decides by its author, its wording and the rules of its section where a comment goes before a person has seen it. */
@ApplicationScoped
class PlaceComment {

    private final CommentRepository comments;
    private final JudgeComment judge;
    private final CommentsConfiguration configuration;
    private final Teaching teaching;
    private final CommentChanges changes;
    private final Audit audit;
    private final ObjectMapper json;

    PlaceComment(
            CommentRepository comments,
            JudgeComment judge,
            CommentsConfiguration configuration,
            Teaching teaching,
            CommentChanges changes,
            Audit audit,
            ObjectMapper json) {
        this.comments = comments;
        this.judge = judge;
        this.configuration = configuration;
        this.teaching = teaching;
        this.changes = changes;
        this.audit = audit;
        this.json = json;
    }

    void placeNew(Comment comment, Wording wording, CommentMode mode, boolean isTrapped, boolean isTooFast) {
        var judgement = judge.of(suspect(comment, wording, isTrapped, isTooFast));
        var reached = reached(comment, judgement, mode);
        if (reached == CommentState.APPROVED) {
            comments.lock(comment.articleId);
        }
        place(comment, wording, judgement, reached);
        comments.persist(comment);
        done(comment, CommentState.PENDING, AuditAction.SUBMIT);
    }

    /**
     * Its author has changed it: what was decided about the former wording does not hold for this one. All questions come
     * before the first change, which they would flush as a version of its own.
     */
    void placeAgain(Comment comment, Wording wording, CommentMode mode) {
        var former = comment.state();
        var now = comments.now();
        var judgement = judge.of(suspect(comment, wording, false, false));
        var reached = reached(comment, judgement, mode);
        teaching.forget(comment);
        place(comment, wording, judgement, reached);
        comment.edits++;
        comment.editedAt = now;
        comment.decidedAt = null;
        comment.decidedBy = null;
        done(comment, former, AuditAction.UPDATE);
    }

    private static Suspect suspect(Comment comment, Wording wording, boolean isTrapped, boolean isTooFast) {
        return new Suspect(comment.id, wording, comment.emailHash, comment.addressHash, isTrapped, isTooFast);
    }

    private void place(Comment comment, Wording wording, Judgement judgement, CommentState reached) {
        comment.write(wording);
        comment.score = (float) judgement.score();
        comment.signals = written(judgement);
        comment.state(reached);
    }

    private void done(Comment comment, CommentState former, AuditAction action) {
        comments.flush();
        changes.record(comment, former);
        audit.recordOfReader(action, "comment", comment.id, Map.of("state", comment.state));
    }

    private CommentState reached(Comment comment, Judgement judgement, CommentMode mode) {
        if (judgement.isBanned()) {
            return CommentState.REJECTED;
        }
        if (judgement.score() >= configuration.spamScore()) {
            return CommentState.SPAM;
        }
        return judgement.score() < configuration.holdScore() && (mode == CommentMode.AFTER || isTrusted(comment))
                ? CommentState.APPROVED
                : CommentState.PENDING;
    }

    private boolean isTrusted(Comment comment) {
        return configuration.trustAfter() > 0
                && comment.emailHash != null
                && comments.isTrusted(comment.emailHash, configuration.trustAfter());
    }

    private String written(Judgement judgement) {
        try {
            return json.writeValueAsString(judgement.signals());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
