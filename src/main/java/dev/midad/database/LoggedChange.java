package dev.midad.database;

import java.util.UUID;

/**
 * A change as its readers get it.
 *
 * @param isSettled whether no change can commit any more that comes before it in the log's order
 */
public record LoggedChange(LogPosition position, boolean isSettled, ContentKind kind, UUID id) {}
