package dev.midad.newsroom.issuedesk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Speech;
import dev.midad.newsroom.articles.PreflightFinding.Severity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Tells an editor something to know before an issue goes out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "IssueFinding", description = "Something that an editor should know before an issue goes out")
public record IssueFinding(
        @Schema(required = true, description = "`error`: it cannot be published so; `warning`: it can")
        Severity severity,

        @Schema(
                required = true,
                description =
                        "Such as `numberMissing`, `numberUsed`, `numberSkipped`, `dateMissing`, `contentsEmpty`, `articleRepeated`, `articleNotReady`, `articleInReview`, `articleNotOut`, `pageMissing`, `pagesOverlap`, `coverMissing`, `altMissing`, `mediaUnusable`, `tooFewPages`; more may come",
                examples = "pageMissing")
        String code,

        @Schema(description = "Where in the draft", examples = "/contents/0/items/2/page") @Nullable
        String pointer,

        @Schema(required = true, description = "In the language of whoever asks")
        String detail) {

    /** Holds a finding before it is said in a language. */
    record Found(Severity severity, String code, @Nullable String pointer, Message detail) {

        boolean isError() {
            return severity == Severity.ERROR;
        }

        static Found error(String code, @Nullable String pointer, Message detail) {
            return new Found(Severity.ERROR, code, pointer, detail);
        }

        static Found warning(String code, @Nullable String pointer, Message detail) {
            return new Found(Severity.WARNING, code, pointer, detail);
        }

        IssueFinding in(Speech speech) {
            return new IssueFinding(severity, code, pointer, speech.in(detail));
        }
    }
}
