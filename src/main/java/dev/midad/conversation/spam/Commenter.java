package dev.midad.conversation.spam;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a comment, told apart from others by keyed hashes.
 *
 * @param emailHash null where no e-mail was given
 * @param addressHash null where the comment was erased or came from another system
 */
public record Commenter(
        @Nullable String emailHash, @Nullable String addressHash) {

    /** Tells whether nothing is known of the author. */
    public boolean isUnknown() {
        return emailHash == null && addressHash == null;
    }
}
