package dev.midad.newsroom.frontdesk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.Colleague;
import dev.midad.newsroom.fronts.FrontContainer;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows a container as it was written once. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ContainerRevision", description = "A container as it was written once")
public record ContainerRevisionView(
        @Schema(required = true, description = "Grows by one with each change", examples = "3")
        int number,

        @Schema(required = true) Colleague author,
        @Schema(required = true) Instant createdAt,

        @Schema(description = "The revision whose content it has", examples = "1") @Nullable
        Integer restoredFrom,

        @Schema(required = true, description = "Whether readers have this one", examples = "true")
        boolean launched,

        @Schema(required = true) FrontContainer content) {

    static ContainerRevisionView of(ContainerRevision revision, Container container) {
        var summary = ContainerRevisionSummary.of(revision, container);
        return new ContainerRevisionView(
                summary.number(),
                summary.author(),
                summary.createdAt(),
                summary.restoredFrom(),
                summary.launched(),
                revision.content);
    }
}
