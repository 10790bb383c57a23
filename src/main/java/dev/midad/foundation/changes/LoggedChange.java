package dev.midad.foundation.changes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds one change of the log as its readers get it.
 *
 * @param isSettled whether no change can commit any more that comes before it in the log's order
 * @param within what it belongs to: the article of a comment
 * @param reason why it is gone, where that is known
 * @param at when the transaction that changed it began
 */
public record LoggedChange(
        LogPosition position,
        boolean isSettled,
        ContentKind kind,
        UUID id,
        @Nullable UUID within,
        ChangeAction action,
        @Nullable GoneReason reason,
        Instant at) {}
