package dev.midad.newsroom.frontdesk;

import dev.midad.foundation.web.ProblemException;
import dev.midad.people.access.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Locks fronts for a change. Every change of a container locks its front first, so that two never wait for each other. */
@ApplicationScoped
class LockedFronts {

    private final FrontRepository fronts;
    private final ContainerRepository containers;
    private final AuditTrail trail;

    LockedFronts(FrontRepository fronts, ContainerRepository containers, AuditTrail trail) {
        this.fronts = fronts;
        this.containers = containers;
        this.trail = trail;
    }

    /** Locks a front, whatever its version. */
    Front require(UUID id) {
        return fronts.findLocked(id).orElseThrow(ProblemException::notFound);
    }

    /** Locks a front at the version that {@code ifMatch} names. */
    Front require(UUID id, @Nullable String ifMatch) {
        var front = require(id);
        trail.requireMatch(ifMatch, front.version, FrontLog.KIND, id);
        return front;
    }

    /** Returns a container of a locked front at the version that {@code ifMatch} names. */
    Container container(Front front, UUID id, @Nullable String ifMatch) {
        var container = containers.find(front.id, id).orElseThrow(ProblemException::notFound);
        trail.requireMatch(ifMatch, container.version, FrontLog.CONTAINER, id);
        return container;
    }
}
