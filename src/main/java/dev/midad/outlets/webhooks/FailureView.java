package dev.midad.outlets.webhooks;

import dev.midad.foundation.web.Speech;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says why an attempt failed, for programs and for people. */
@Schema(name = "WebhookFailure", description = "Why an attempt came to nothing, for programs and for people")
public record FailureView(
        @Schema(
                required = true,
                description = "`forbiddenAddress`, `unknownHost`, `notConnected`, `notTrusted`, `tooSlow`,"
                        + " `brokenOff`, `redirected`, `gone` or `refused`; others may come",
                examples = "tooSlow")
        String code,

        @Schema(
                required = true,
                description = "In the language of whoever asks",
                examples = "لم يصل الجواب كاملًا في الوقت المحدد.")
        String detail) {

    static @Nullable FailureView of(@Nullable String tag, Speech speech) {
        return tag == null
                ? null
                : new FailureView(tag, speech.in(AttemptFailure.tagged(tag).words()));
    }
}
