package dev.midad.foundation.changes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds one change that is to be written to the log.
 *
 * @param reason why it is gone; null where it is not
 * @param within what it belongs to, as a comment belongs to an article; null for what stands by itself
 */
public record Change(
        ContentKind kind,
        UUID id,
        ChangeAction action,
        Reach reach,
        @Nullable GoneReason reason,
        @Nullable UUID within) {

    /** Says that something is there, new or changed. */
    public static Change of(ContentKind kind, UUID id, Reach reach) {
        return new Change(kind, id, ChangeAction.UPSERT, reach, null, null);
    }

    /** Says that something is gone, and why. */
    public static Change gone(ContentKind kind, UUID id, GoneReason reason) {
        return new Change(kind, id, ChangeAction.DELETE, Reach.PLACE, reason, null);
    }
}
