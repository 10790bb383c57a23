package dev.midad.foundation.web;

/** Tells texts that the database can hold and a screen can show. */
public final class Storable {

    private static final Message REFUSAL = new Message(
            "NUL and other control characters, and halves of characters, are not allowed.",
            "لا يُسمح بالمحرف الصفري ومحارف التحكم ولا بأنصاف المحارف.");

    private Storable() {}

    /** Returns whether the text has no control characters but line ends and tabs, and no halves of characters. */
    public static boolean isOne(String text) {
        return text.codePoints()
                .allMatch(letter -> letter == '\n'
                        || letter == '\t'
                        || letter == '\r'
                        || (!Character.isISOControl(letter)
                                && Character.getType(letter) != Character.SURROGATE
                                && (letter & 0xFFFE) != 0xFFFE));
    }

    /**
     * Refuses a text that is none.
     *
     * @param pointer the JSON pointer to the text
     * @throws ProblemException {@code validation-failed}
     */
    public static void require(String text, String pointer) {
        if (!isOne(text)) {
            throw refusal(pointer);
        }
    }

    static ProblemException refusal(String pointer) {
        return ProblemException.invalid(pointer, "invalidCharacters", REFUSAL);
    }
}
