package dev.midad.newsroom.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says how comments are taken; the section above, and at last the publication, decides what is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "How comments are taken; what is left out is decided above, by the section over it and at last by the publication")
public record CommentRules(
        @Schema(
                description =
                        "`before`: a moderator looks first; `after`: readers see it at once, unless it looks like spam; `off`: none are taken")
        @Nullable
        CommentMode mode,

        @Min(1)
        @Max(3650)
        @Schema(
                description = "They close so many days after an article is published; never where nobody decides",
                examples = "30")
        @Nullable
        Integer closeAfterDays) {

    /** Returns the rules that the columns hold, null where they hold none. */
    public static @Nullable CommentRules of(@Nullable String mode, @Nullable Integer closeAfterDays) {
        return mode == null && closeAfterDays == null
                ? null
                : new CommentRules(mode == null ? null : CommentMode.tagged(mode), closeAfterDays);
    }

    public static @Nullable String modeOf(@Nullable CommentRules rules) {
        return rules == null || rules.mode == null ? null : rules.mode.tag();
    }

    public static @Nullable Integer daysOf(@Nullable CommentRules rules) {
        return rules == null ? null : rules.closeAfterDays;
    }
}
