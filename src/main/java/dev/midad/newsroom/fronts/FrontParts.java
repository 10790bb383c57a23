package dev.midad.newsroom.fronts;

import dev.midad.newsroom.media.ShownMedium;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds a front as a query found it, before it is arranged.
 *
 * @param articles those of the articles that its slots name which readers see
 * @param pages those of the pages that its slots name which readers have
 * @param media those of the pictures that its slots name which may be shown
 * @param readAt the database's clock when it was read
 * @param nextMoment the time on that clock at which readers will see something else; null where nothing is planned
 */
record FrontParts(
        FrontHead head,
        List<Part> containers,
        Set<UUID> articles,
        Map<UUID, FrontPageView> pages,
        Map<UUID, ShownMedium> media,
        Instant readAt,
        @Nullable Instant nextMoment) {

    /** Holds one container. */
    record Part(UUID id, FrontContainer content) {}
}
