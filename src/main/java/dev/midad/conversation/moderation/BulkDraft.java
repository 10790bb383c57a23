package dev.midad.conversation.moderation;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The same decision about many comments. */
@Schema(description = "The same decision about many comments")
public record BulkDraft(
        @NotNull Action action,

        @Size(max = 500) @Schema(description = "For the history; readers do not see it") @Nullable
        String reason,

        @NotNull @NotEmpty @Size(max = 500) List<@NotNull @Valid Chosen> comments) {

    /** What is decided about the comments. */
    @Schema(name = "BulkAction", description = "What is decided about the comments")
    public enum Action {
        APPROVE,
        REJECT,
        SPAM,
        UNDO;

        @JsonValue
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }

        Verdict verdict() {
            return Verdict.valueOf(name());
        }
    }

    /** A comment that is decided about. */
    @Schema(name = "ChosenComment", description = "A comment that is decided about")
    public record Chosen(
            @NotNull UUID id,

            @Schema(
                    description =
                            "As it was read: a comment that has changed since is left as it is. Left out: whatever stands")
            @Nullable
            Integer version) {}
}
