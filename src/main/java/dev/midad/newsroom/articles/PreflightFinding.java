package dev.midad.newsroom.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Tells an editor something to know before an article goes out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PreflightFinding", description = "Something that an editor should know before an article goes out")
public record PreflightFinding(
        @Schema(
                required = true,
                description = "`error`: it cannot be published so; `warning`: it can, and this is kept as it is")
        Severity severity,

        @Schema(
                required = true,
                description =
                        "Such as `headlineMissing`, `altMissing`, `sectionMissing`, `translationUnpublished`, `linkToUnpublished`, `tagProposed`, `mediaUnusable`, `mediaExpires`; more may come",
                examples = "altMissing")
        String code,

        @Schema(description = "Where in the draft", examples = "/body/3/alt") @Nullable
        String pointer,

        @Schema(required = true, description = "In the language of whoever asks")
        String detail) {

    /** Says whether the finding keeps the article from being published. */
    @Schema(
            name = "PreflightSeverity",
            description = "Whether it keeps the article from being published",
            enumeration = {"error", "warning"})
    public enum Severity {
        ERROR,
        WARNING;

        @JsonValue
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
