package dev.midad.foundation.changes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something of the content has changed, or will at a time that is planned now. Told at once to those within this program, before the act that changed it is
 * acknowledged; acts of other replicas come with {@link LogRead}.
 *
 * @param within what it belongs to: the article of a comment
 */
public record ContentChanged(
        ContentKind kind, UUID id, @Nullable UUID within) {}
