package dev.midad.conversation.submission;

import dev.midad.conversation.comments.CommentState;
import dev.midad.conversation.comments.Comments;
import dev.midad.conversation.comments.KeptComment;
import dev.midad.conversation.comments.NewComment;
import dev.midad.conversation.comments.Placement;
import dev.midad.conversation.comments.SaveComment;
import dev.midad.conversation.spam.CleanComment;
import dev.midad.conversation.spam.Commenter;
import dev.midad.conversation.spam.CommentsConfiguration;
import dev.midad.conversation.spam.JudgeComment;
import dev.midad.conversation.spam.Judgement;
import dev.midad.conversation.spam.SpamTraining;
import dev.midad.conversation.spam.Suspect;
import dev.midad.conversation.spam.WrittenSignals;
import dev.midad.newsroom.publication.CommentMode;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Decides by its author, its wording and the rules of its section where a comment goes before a person has seen it. */
@ApplicationScoped
class PlaceComment {

    private final Comments comments;
    private final SaveComment saving;
    private final JudgeComment judge;
    private final WrittenSignals signals;
    private final SpamTraining training;
    private final CommentsConfiguration configuration;
    private final Audit audit;

    PlaceComment(
            Comments comments,
            SaveComment saving,
            JudgeComment judge,
            WrittenSignals signals,
            SpamTraining training,
            CommentsConfiguration configuration,
            Audit audit) {
        this.comments = comments;
        this.saving = saving;
        this.judge = judge;
        this.signals = signals;
        this.training = training;
        this.configuration = configuration;
        this.audit = audit;
    }

    KeptComment placeNew(NewComment sent, CommentMode mode, boolean isTrapped, boolean isTooFast) {
        var suspect = new Suspect(sent.id(), sent.wording(), sent.author(), isTrapped, isTooFast);
        return audited(AuditAction.SUBMIT, saving.placeNew(sent, placement(suspect, mode)));
    }

    /**
     * Places a comment that its author has changed. All questions come before the first change, which they would flush as a
     * version of its own.
     */
    KeptComment placeAgain(KeptComment comment, CleanComment wording, CommentMode mode) {
        var now = comments.now();
        var placement = placement(new Suspect(comment.id(), wording, comment.author(), false, false), mode);
        training.forget(comment.example());
        return audited(AuditAction.UPDATE, saving.placeAgain(comment.id(), wording, placement, now));
    }

    private Placement placement(Suspect suspect, CommentMode mode) {
        var judgement = judge.of(suspect);
        return new Placement(
                reached(suspect.author(), judgement, mode), judgement.score(), signals.write(judgement.signals()));
    }

    private CommentState reached(Commenter author, Judgement judgement, CommentMode mode) {
        if (judgement.isBanned()) {
            return CommentState.REJECTED;
        }
        if (judgement.score() >= configuration.spamScore()) {
            return CommentState.SPAM;
        }
        return judgement.score() < configuration.holdScore() && (mode == CommentMode.AFTER || isTrusted(author))
                ? CommentState.APPROVED
                : CommentState.PENDING;
    }

    private boolean isTrusted(Commenter author) {
        return configuration.trustAfter() > 0
                && author.emailHash() != null
                && comments.isTrusted(author.emailHash(), configuration.trustAfter());
    }

    private KeptComment audited(AuditAction action, KeptComment placed) {
        audit.recordOfReader(
                action, "comment", placed.id(), Map.of("state", placed.state().tag()));
        return placed;
    }
}
