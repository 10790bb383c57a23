package dev.midad.newsroom.frontdesk;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Speech;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tells an editor something to know about a front; none of it forbids a launch. */
@Schema(
        name = "FrontFinding",
        description = "Something that an editor should know about a front; none of it forbids a launch")
public record FrontFinding(
        @Schema(
                required = true,
                description =
                        "Such as `slotStale`, `curatedTwice`, `articleNotOut`, `issueNotOut`, `pageNotOut`, `sourceGone`, `linkDead`, `altMissing`, `containerEmpty`; more may come",
                examples = "curatedTwice")
        String code,

        @Schema(
                required = true,
                description = "Where, among the containers as the desk has them",
                examples = "/containers/0/slots/2")
        String pointer,

        @Schema(
                required = true,
                description = "In the language of whoever asks",
                examples = "It stands elsewhere already.")
        String detail) {

    /** Holds a finding before it is said in a language. */
    record Found(String code, String pointer, Message detail) {

        FrontFinding in(Speech speech) {
            return new FrontFinding(code, pointer, speech.in(detail));
        }
    }
}
