package dev.midad.foundation.changes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says that content has changed, or will change at a time that is planned now. The observers within this program are
 * told at once, before the act that changed it is acknowledged; acts of other replicas come with {@link LogRead}.
 *
 * @param within what it belongs to: the article of a comment
 */
public record ContentChanged(
        ContentKind kind, UUID id, @Nullable UUID within) {}
