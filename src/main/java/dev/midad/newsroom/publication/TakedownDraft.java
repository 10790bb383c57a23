package dev.midad.newsroom.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says why an article or a medium is taken down, in words that readers get. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Why an article or a medium is taken down, in words that readers get")
public record TakedownDraft(
        @NotNull @Schema(required = true) Reason reason,

        @Size(max = 2000)
        @Schema(description = "What readers are told", examples = "سُحبت هذه المقالة بحكم قضائي.")
        @Nullable
        String statement) {

    /** Names the kind of reason. */
    @Schema(
            name = "TakedownReason",
            description = "Why an article or a medium was taken down",
            enumeration = {"court-order", "privacy", "copyright", "safety", "error", "other"})
    public enum Reason {
        COURT_ORDER,
        PRIVACY,
        COPYRIGHT,
        SAFETY,
        ERROR,
        OTHER;

        @JsonValue
        public String tag() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Reason tagged(String tag) {
            return valueOf(tag.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
