package dev.midad.newsroom.frontdesk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.Versioned;
import dev.midad.newsroom.articles.ArticleRef;
import dev.midad.newsroom.fronts.FrontContainer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows a container as the desk sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EditorialContainer", description = "A container of a front, as the desk sees it")
public record ContainerEditorialView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "The id of its front")
        UUID front,

        @Schema(required = true, description = "Counts the changes; the ETag is made of it", examples = "0")
        int version,

        @Schema(required = true, description = "Counts what was written", examples = "1")
        int revision,

        @Schema(description = "The revision that readers have", examples = "1") @Nullable
        Integer launchedRevision,

        @Schema(required = true, description = "Whether readers have another revision, or none", examples = "false")
        boolean unlaunchedChanges,

        @Schema(required = true) FrontContainer content,

        @Schema(
                description =
                        "The articles that it names, as they stand on the desk; within a front they stand beside its containers")
        @Nullable
        List<ArticleRef> articles,

        @Schema(description = "When readers got the revision that they have", examples = "2026-11-30T05:40:00Z")
        @Nullable
        Instant launchedAt,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt)
        implements Versioned {

    static ContainerEditorialView of(Container container, @Nullable List<ArticleRef> articles) {
        return new ContainerEditorialView(
                container.id,
                container.frontId,
                container.version,
                container.revision,
                container.launchedRevision,
                container.hasUnlaunchedChanges(),
                container.content,
                articles,
                container.launchedAt,
                container.createdAt,
                container.updatedAt);
    }
}
