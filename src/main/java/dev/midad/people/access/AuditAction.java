package dev.midad.people.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names what a person did, in the words of the audit. */
@Schema(description = "What somebody did, as the audit names it")
public enum AuditAction {
    CREATE,
    UPDATE,
    DELETE,
    MERGE,
    ACCEPT,
    RESTORE,
    REVOKE,
    SUBMIT,
    RETURN,
    SCHEDULE,
    CANCEL_SCHEDULE,
    PUBLISH,
    UNPUBLISH,
    ARCHIVE,
    TAKE_DOWN,
    TRASH,
    APPROVE,
    REJECT,
    MARK_SPAM,
    UNDO,
    WITHDRAW,
    ERASE,
    IMPORT,
    EXPORT,
    SIGN_IN,
    SIGN_IN_REFUSED,
    SIGN_OUT,
    REFRESH_REUSED,
    INVITE,
    DEACTIVATE,
    REQUEST_RESET,
    SET_PASSWORD;

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static AuditAction tagged(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
