package dev.midad.conversation.comments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment that is about to be judged, with what is known of its author and of how it was sent.
 *
 * @param id of the comment, which is no duplicate of itself
 * @param isTrapped whether the hidden field was filled in
 * @param isTooFast whether it was sent sooner than anybody writes
 */
record Suspect(
        UUID id,
        Wording wording,
        @Nullable String emailHash,
        @Nullable String addressHash,
        boolean isTrapped,
        boolean isTooFast) {}
