package dev.midad.web;

import java.io.IOException;

/** A string that no database and no reader's screen can hold. */
final class UnstorableTextException extends IOException {

    private static final long serialVersionUID = 1L;

    Message detail() {
        return new Message(
                "NUL and other control characters, and halves of characters, are not allowed.",
                "لا يُسمح بالمحرف الصفري ومحارف التحكم ولا بأنصاف المحارف.");
    }
}
