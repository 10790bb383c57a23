package dev.midad.newsroom.frontdesk;

import dev.midad.foundation.database.DatabaseClock;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives readers the desk's copy of a container. The first launch gives them the front. */
@ApplicationScoped
class LaunchContainer {

    private final LockedFronts locked;
    private final FrontSnapshots snapshots;
    private final FrontSlugs slugs;
    private final ContainerRepository containers;
    private final FrontLog log;
    private final DatabaseClock clock;

    LaunchContainer(
            LockedFronts locked,
            FrontSnapshots snapshots,
            FrontSlugs slugs,
            ContainerRepository containers,
            FrontLog log,
            DatabaseClock clock) {
        this.locked = locked;
        this.snapshots = snapshots;
        this.slugs = slugs;
        this.containers = containers;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    void launch(UUID frontId, UUID id, @Nullable String ifMatch) {
        var front = locked.require(frontId);
        var container = locked.container(front, id, ifMatch);
        launch(front, container, clock.now());
        log.changed(front);
        log.did(AuditAction.PUBLISH, container, Map.of());
    }

    /** Gives readers the container as it is, without logging that they have it. */
    void launch(Front front, Container container, Instant now) {
        container.launch(now);
        containers.flush();
        snapshots.replace(container, now);
        if (!front.isWithReaders()) {
            slugs.makePublic(front, now);
        }
        front.launch(now);
    }
}
