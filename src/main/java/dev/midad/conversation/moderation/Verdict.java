package dev.midad.conversation.moderation;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.midad.conversation.comments.CommentState;
import dev.midad.conversation.spam.SpamSort;
import dev.midad.people.access.AuditAction;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a moderator decides. */
public enum Verdict {
    APPROVE(CommentState.APPROVED, SpamSort.HAM, AuditAction.APPROVE),
    REJECT(CommentState.REJECTED, null, AuditAction.REJECT),
    SPAM(CommentState.SPAM, SpamSort.SPAM, AuditAction.MARK_SPAM);

    private final CommentState reached;
    private final @Nullable SpamSort taught;
    private final AuditAction audited;

    Verdict(CommentState reached, @Nullable SpamSort taught, AuditAction audited) {
        this.reached = reached;
        this.taught = taught;
        this.audited = audited;
    }

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    CommentState reached() {
        return reached;
    }

    /** Returns what a comment is an example of after this verdict; a rejected one is an example of nothing. */
    @Nullable
    SpamSort taught() {
        return taught;
    }

    AuditAction audited() {
        return audited;
    }
}
