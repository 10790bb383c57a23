package dev.midad.conversation.spam;

import java.util.UUID;

/**
 * A comment that is about to be judged, with what is known of its author and of how it was sent.
 *
 * @param id of the comment, which is no duplicate of itself
 * @param isTrapped whether the hidden field was filled in
 * @param isTooFast whether it was sent sooner than anybody writes
 */
public record Suspect(UUID id, CleanComment wording, Commenter author, boolean isTrapped, boolean isTooFast) {}
