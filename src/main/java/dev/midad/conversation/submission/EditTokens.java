package dev.midad.conversation.submission;

import dev.midad.conversation.comments.KeptComment;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.foundation.web.SignedValues;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets the author of a comment change it for ten minutes, without an account: a signed token of the comment and of the
 * number of its changes. Each change makes a new one, so that a change which is sent again cannot undo a later one.
 */
@ApplicationScoped
class EditTokens {

    static final String HEADER = "Edit-Token";

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final String PURPOSE = "comment edit";

    private final SignedValues signed;

    EditTokens(SignedValues signed) {
        this.signed = signed;
    }

    static Instant end(KeptComment comment) {
        return comment.createdAt().plus(LIFE);
    }

    String write(KeptComment comment) {
        return signed.write(PURPOSE, List.of(comment.id().toString(), String.valueOf(comment.edits())));
    }

    /** Returns the comment that a token is of, without a look at its time or version. */
    private UUID commentOf(String token) {
        return signed.read(PURPOSE, token)
                .map(values -> UUID.fromString(values.get(0)))
                .orElseThrow(EditTokens::wrong);
    }

    /** @throws ProblemException {@code edit-token-refused} where it is missing, made up or another comment's */
    void requireOf(@Nullable String token, UUID comment) {
        if (token == null || !commentOf(token).equals(comment)) {
            throw wrong();
        }
    }

    /**
     * @throws ProblemException {@code edit-ended} ten minutes after the submission; {@code edit-token-refused} where the
     *     token was used before
     */
    void requireFresh(String token, KeptComment comment, Instant now) {
        if (!now.isBefore(end(comment))) {
            throw ProblemException.of(
                    ProblemType.EDIT_ENDED,
                    "A comment can be changed for ten minutes.",
                    "يمكن تعديل التعليق خلال عشر دقائق فقط.");
        }
        if (!token.equals(write(comment))) {
            throw ProblemException.of(
                    ProblemType.EDIT_TOKEN_REFUSED,
                    "The comment has changed since; use the token of the latest answer.",
                    "تغيّر التعليق بعد ذلك، فاستعمل الرمز الوارد في آخر إجابة.");
        }
    }

    private static ProblemException wrong() {
        return ProblemException.of(
                ProblemType.EDIT_TOKEN_REFUSED,
                "Send in " + HEADER + " the token that this comment was answered with.",
                "أرسل في " + HEADER + " الرمز الذي أجيب به هذا التعليق.");
    }
}
