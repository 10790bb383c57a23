package dev.midad.newsroom.fronts;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.SingleLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Holds one place of a container that an editor has filled.
 *
 * @param placedAt when an editor put the item there; what a client sends is not looked at
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One place of a container that an editor has filled")
public record FrontSlot(
        @NotNull @Valid @Schema(required = true) FrontItem item,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(description = "Readers see it from then on", examples = "2026-12-01T06:00:00Z")
        @Nullable
        Instant from,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(description = "Readers see it until then", examples = "2026-12-02T06:00:00Z")
        @Nullable
        Instant to,

        @Valid @Nullable FrontOverride override,

        @SingleLine @Size(max = 60) @Schema(description = "A word beside it", examples = "عاجل") @Nullable
        String label,

        @Size(max = 10) @Schema(description = "What stands under it") @Nullable
        List<@NotNull @Valid FrontSupport> supporting,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                description = "When an editor put it there; Midad says it, and does not look at what a client sends",
                examples = "2026-11-30T05:40:00Z")
        @Nullable
        Instant placedAt) {

    boolean isShownAt(Instant moment) {
        return (from == null || !from.isAfter(moment)) && (to == null || to.isAfter(moment));
    }

    public List<FrontSupport> supports() {
        return Objects.requireNonNullElse(supporting, List.of());
    }
}
