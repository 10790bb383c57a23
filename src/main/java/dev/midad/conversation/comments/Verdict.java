package dev.midad.conversation.comments;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.midad.people.access.AuditAction;
import java.util.Locale;

/** What a moderator decides. */
public enum Verdict {
    APPROVE(CommentState.APPROVED, AuditAction.APPROVE),
    REJECT(CommentState.REJECTED, AuditAction.REJECT),
    SPAM(CommentState.SPAM, AuditAction.MARK_SPAM);

    private final CommentState reached;
    private final AuditAction audited;

    Verdict(CommentState reached, AuditAction audited) {
        this.reached = reached;
        this.audited = audited;
    }

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    CommentState reached() {
        return reached;
    }

    AuditAction audited() {
        return audited;
    }
}
