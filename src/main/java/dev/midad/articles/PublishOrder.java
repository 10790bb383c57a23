package dev.midad.articles;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a draft is to be published. */
public record PublishOrder(
        @Schema(
                description = "For migrated content: when it was first published elsewhere",
                examples = "2024-11-13T06:00:00Z")
        @Nullable
        Instant publishedAt) {}
