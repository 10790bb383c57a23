package dev.midad.moving.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Message;
import java.util.Optional;

/** Brings the files of attachments into the library of media. */
interface WordPressLibrary {

    /** Brings none: they stay where they are. */
    WordPressLibrary NONE = (attachment, said) -> Optional.empty();

    /**
     * Brings the file of an attachment in.
     *
     * @param said what the library says of it where it is new
     * @return what it has become; empty where no files are brought in
     * @throws NotTaken where the file cannot be had, or the library does not take it
     */
    Optional<WordPressMedium> take(WordPressAttachment attachment, JsonNode said);

    /** Says why a file was not taken. */
    final class NotTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Message reason;
        private final boolean isGivenUp;

        /** @param isGivenUp whether nothing more will be asked of where the file lies */
        NotTaken(Message reason, boolean isGivenUp) {
            super(reason.english());
            this.reason = reason;
            this.isGivenUp = isGivenUp;
        }

        Message reason() {
            return reason;
        }

        boolean isGivenUp() {
            return isGivenUp;
        }
    }
}
