package dev.midad.newsroom.published;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Tells readers about a change of an article that they may have read already. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What readers are told about a change of an article that they may have read already")
public record Notice(
        @NotNull
        @Schema(
                required = true,
                description =
                        "`correction`: it was wrong; `clarification`: it could be misread; `update`: more is known")
        Type type,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                description = "When it was made; the time of saving where it is left out",
                examples = "2024-11-14T08:30:00Z")
        @Nullable
        Instant date,

        @NotBlank
        @Size(max = 5000)
        @Schema(required = true, examples = "ذُكر في نسخة سابقة أن المؤتمر عُقد الأحد، والصحيح أنه عُقد الاثنين.")
        String text) {

    /** Names the kind of change that the notice tells of. */
    @Schema(
            name = "NoticeType",
            description = "What kind of notice it is",
            enumeration = {"correction", "clarification", "update"})
    public enum Type {
        CORRECTION,
        CLARIFICATION,
        UPDATE;

        @JsonValue
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Notice dated(Instant now) {
        return date == null ? new Notice(type, now, text) : this;
    }
}
