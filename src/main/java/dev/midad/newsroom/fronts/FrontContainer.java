package dev.midad.newsroom.fronts;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.SingleLine;
import dev.midad.foundation.web.SiteAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds what an editor decides about one container of a front. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What an editor decides about one container of a front")
public record FrontContainer(
        @NotNull
        @Pattern(regexp = FrontContainer.NAME)
        @Schema(
                required = true,
                description = "By which a site knows the container; one of each on a front",
                examples = "top")
        String key,

        @SingleLine @Size(max = 200) @Schema(description = "What stands above it", examples = "شؤون دولية") @Nullable
        String title,

        @SiteAddress
        @Size(max = 2000)
        @Schema(description = "Where its title leads", examples = "/أقسام/شؤون-دولية")
        @Nullable
        String link,

        @Pattern(regexp = FrontContainer.NAME)
        @Schema(description = "A hint for the site, which knows what it means", examples = "hero")
        @Nullable
        String layout,

        @Min(1)
        @Max(50)
        @Schema(
                description =
                        "How many items it shows at most; where it is left out 10 with a `fill`, and all of its slots without",
                examples = "6")
        @Nullable
        Integer limit,

        @Size(max = 50) @Schema(description = "What editors have put there, in order") @Nullable
        List<@NotNull @Valid FrontSlot> slots,

        @Valid @Nullable FrontFill fill,

        @Schema(description = "`obey` where it is left out") @Nullable
        FrontDedupe dedupe,

        @Size(max = 10)
        @Schema(description = "Only these platforms show it; all where it is left out", examples = "[\"web\"]")
        @Nullable
        List<@NotNull @Pattern(regexp = FrontContainer.NAME) String> platforms,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(description = "Readers see it from then on", examples = "2026-12-01T06:00:00Z")
        @Nullable
        Instant from,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(description = "Readers see it until then", examples = "2026-12-08T06:00:00Z")
        @Nullable
        Instant to) {

    /** The form of names that mean something to a site alone. */
    public static final String NAME = "[a-z0-9][a-z0-9-]{0,59}";

    private static final int USUAL_FILL = 10;
    private static final int MOST = 50;

    boolean isShownAt(Instant moment) {
        return (from == null || !from.isAfter(moment)) && (to == null || to.isAfter(moment));
    }

    boolean isFor(@Nullable String platform) {
        return platform == null || platforms == null || platforms.isEmpty() || platforms.contains(platform);
    }

    boolean obeys() {
        return dedupe != FrontDedupe.IGNORE;
    }

    int most() {
        if (limit != null) {
            return limit;
        }
        return fill == null ? MOST : USUAL_FILL;
    }

    public List<FrontSlot> places() {
        return Objects.requireNonNullElse(slots, List.of());
    }

    /** Returns the same container with other slots and another fill. */
    public FrontContainer with(List<FrontSlot> resolved, @Nullable FrontFill filled) {
        return new FrontContainer(key, title, link, layout, limit, resolved, filled, dedupe, platforms, from, to);
    }
}
