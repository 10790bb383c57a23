package dev.midad.newsroom.frontdesk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.database.DatabaseClock;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.newsroom.fronts.FrontContainer;
import dev.midad.people.access.AuditAction;
import dev.midad.people.access.ChangedFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds, changes and removes containers. What readers have changes with a launch alone, and with a removal. */
@ApplicationScoped
class ChangeContainer {

    private static final int MOST = 50;

    private final LockedFronts locked;
    private final ResolveContainer resolving;
    private final WriteContainer writing;
    private final FrontSnapshots snapshots;
    private final FrontLog log;
    private final Drafts drafts;
    private final DatabaseClock clock;

    ChangeContainer(
            LockedFronts locked,
            ResolveContainer resolving,
            WriteContainer writing,
            FrontSnapshots snapshots,
            FrontLog log,
            Drafts drafts,
            DatabaseClock clock) {
        this.locked = locked;
        this.resolving = resolving;
        this.writing = writing;
        this.snapshots = snapshots;
        this.log = log;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Adds a container at the foot of a front, and returns its id. */
    @Transactional
    UUID add(UUID frontId, FrontContainer sent) {
        var draft = drafts.validated(sent);
        var front = locked.require(frontId);
        if (front.order().size() >= MOST) {
            throw ProblemException.of(
                    ProblemType.CONFLICT, "A front has at most %s containers.", "للواجهة %s حاوية على الأكثر.", MOST);
        }
        var now = clock.now();
        var container = Container.create(Container.newId(), frontId, now);
        writing.write(container, resolving.resolve(draft, null, now), null, now);
        front.add(container.id, now);
        log.did(AuditAction.CREATE, container, Map.of());
        return container.id;
    }

    @Transactional
    void patch(UUID frontId, UUID id, @Nullable String ifMatch, JsonNode patch) {
        var container = locked.container(locked.require(frontId), id, ifMatch);
        var before = container.content;
        var now = clock.now();
        var after = resolving.resolve(drafts.patched(before, patch, FrontContainer.class), before, now);
        if (!after.equals(before)) {
            writing.write(container, after, null, now);
            log.did(AuditAction.UPDATE, container, ChangedFields.between(before, after));
        }
    }

    /** Removes a container from the front, and from the readers. */
    @Transactional
    void remove(UUID frontId, UUID id, @Nullable String ifMatch) {
        var front = locked.require(frontId);
        var container = locked.container(front, id, ifMatch);
        var now = clock.now();
        snapshots.end(id, now);
        front.remove(id, now);
        writing.delete(container);
        if (container.launchedRevision != null) {
            log.changed(front);
        }
        log.did(AuditAction.DELETE, container, Map.of());
    }
}
