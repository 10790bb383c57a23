package dev.midad.newsroom.frontdesk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.Colleague;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows one saved change of a container: who made it, and when. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ContainerRevisionSummary", description = "One saved change of a container: who made it, and when")
public record ContainerRevisionSummary(
        @Schema(required = true, description = "Grows by one with each change", examples = "3")
        int number,

        @Schema(required = true) Colleague author,
        @Schema(required = true) Instant createdAt,

        @Schema(description = "The revision whose content it has", examples = "1") @Nullable
        Integer restoredFrom,

        @Schema(required = true, description = "Whether readers have this one", examples = "true")
        boolean launched) {

    static ContainerRevisionSummary of(ContainerRevision revision, Container container) {
        return new ContainerRevisionSummary(
                revision.key.number(),
                new Colleague(revision.authorId, revision.authorName),
                revision.createdAt,
                revision.restoredFrom,
                Objects.equals(container.launchedRevision, revision.key.number()));
    }
}
