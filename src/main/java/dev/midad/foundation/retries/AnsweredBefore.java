package dev.midad.foundation.retries;

/** Ends a retry with the first answer. */
class AnsweredBefore extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FirstAnswer answer;

    AnsweredBefore(FirstAnswer answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    FirstAnswer answer() {
        return answer;
    }
}
