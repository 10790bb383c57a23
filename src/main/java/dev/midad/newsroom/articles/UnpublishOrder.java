package dev.midad.newsroom.articles;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says when an article is to be taken from the readers; an empty order takes it at once. */
@Schema(description = "When an article is to be taken from the readers: at once where nothing is said")
public record UnpublishOrder(
        @Schema(description = "A time to come", examples = "2027-02-01T06:00:00+03:00") @Nullable
        Instant at) {}
