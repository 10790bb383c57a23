package dev.midad.newsroom.frontdesk;

import dev.midad.foundation.database.DatabaseClock;
import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.ProblemException;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists, reads and restores the revisions of containers. */
@ApplicationScoped
class ContainerRevisions {

    private final LockedFronts locked;
    private final ContainerRepository containers;
    private final ContainerRevisionRepository revisions;
    private final WriteContainer writing;
    private final FrontLog log;
    private final Cursors cursors;
    private final DatabaseClock clock;

    ContainerRevisions(
            LockedFronts locked,
            ContainerRepository containers,
            ContainerRevisionRepository revisions,
            WriteContainer writing,
            FrontLog log,
            Cursors cursors,
            DatabaseClock clock) {
        this.locked = locked;
        this.containers = containers;
        this.revisions = revisions;
        this.writing = writing;
        this.log = log;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<ContainerRevisionSummary> list(UUID front, UUID id, Paging paging) {
        var container = require(front, id);
        var fingerprint = "container-revisions|" + id;
        var after = cursors.read(fingerprint, paging.cursor());
        return Page.of(
                revisions.list(id, after == null ? null : Integer.valueOf(after.get(0)), paging.limit() + 1),
                paging.limit(),
                revision -> ContainerRevisionSummary.of(revision, container),
                last -> cursors.write(fingerprint, List.of(Integer.toString(last.key.number()))),
                paging.count() ? revisions.count(id) : null);
    }

    @Transactional
    ContainerRevisionView read(UUID front, UUID id, int number) {
        var container = require(front, id);
        return revisions
                .find(id, number)
                .map(revision -> ContainerRevisionView.of(revision, container))
                .orElseThrow(ProblemException::notFound);
    }

    /** Makes a revision's content that of the draft, as a new revision. What it names may be gone since. */
    @Transactional
    void restore(UUID frontId, UUID id, int number, @Nullable String ifMatch) {
        var container = locked.container(locked.require(frontId), id, ifMatch);
        var revision = revisions.find(id, number).orElseThrow(ProblemException::notFound);
        writing.write(container, revision.content, number, clock.now());
        log.did(AuditAction.RESTORE, container, Map.of("from", number));
    }

    private Container require(UUID front, UUID id) {
        return containers.find(front, id).orElseThrow(ProblemException::notFound);
    }
}
