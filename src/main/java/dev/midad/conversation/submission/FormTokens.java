package dev.midad.conversation.submission;

import dev.midad.conversation.spam.CommentsConfiguration;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.SignedValues;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells how long a reader took to write: a form asks for a signed token of the present moment when it is opened. */
@ApplicationScoped
class FormTokens {

    private static final String PURPOSE = "comment form";

    private final SignedValues signed;
    private final CommentsConfiguration configuration;
    private final InstantSource clock;

    FormTokens(SignedValues signed, CommentsConfiguration configuration, InstantSource clock) {
        this.signed = signed;
        this.configuration = configuration;
        this.clock = clock;
    }

    String write() {
        return signed.write(PURPOSE, List.of(clock.instant().toString()));
    }

    /**
     * Tells whether the form was sent sooner than a person writes; a client that sends no token tells nothing.
     *
     * @throws ProblemException {@code validation-failed} where the token is none of ours
     */
    boolean isTooFast(@Nullable String token) {
        if (token == null) {
            return false;
        }
        var opened = signed.read(PURPOSE, token)
                .map(values -> Instant.parse(values.get(0)))
                .orElseThrow(() -> ProblemException.invalid(
                        "/formToken",
                        "invalidToken",
                        new Message(
                                "Send the token of GET /v1/comment-form, or none.",
                                "أرسل رمز GET /v1/comment-form أو لا ترسل شيئًا.")));
        return clock.instant().isBefore(opened.plus(configuration.minimumTime()));
    }
}
