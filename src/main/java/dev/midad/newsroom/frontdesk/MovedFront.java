package dev.midad.newsroom.frontdesk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds a front on its way from one Midad to another, or out of a file.
 *
 * @param launchedAt since when readers have it; null for the time at which it comes in
 */
public record MovedFront(
        @Nullable UUID id,
        FrontData data,
        @Nullable Instant launchedAt,
        @Nullable Instant updatedAt,
        @Nullable Instant createdAt,
        List<String> formerSlugs) {

    public MovedFront {
        formerSlugs = List.copyOf(formerSlugs);
    }

    /** Returns a front that readers have since that time. */
    public static MovedFront launched(FrontData data, Instant at) {
        return new MovedFront(null, data, at, at, at, List.of());
    }
}
