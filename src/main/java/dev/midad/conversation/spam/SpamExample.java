package dev.midad.conversation.spam;

import org.jspecify.annotations.Nullable;

/**
 * A wording of a comment as an example for the spam filter.
 *
 * @param sort what the wording is an example of; null where the filter learns nothing from it
 */
public record SpamExample(
        String name, String text, @Nullable SpamSort sort) {

    /** Returns the same wording as an example of a sort, or of none. */
    public SpamExample as(@Nullable SpamSort taught) {
        return new SpamExample(name, text, taught);
    }

    /** Returns another wording as an example of the same sort. */
    public SpamExample in(CleanComment wording) {
        return new SpamExample(wording.name(), wording.text(), sort);
    }
}
