package dev.midad.newsroom.media;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.changes.ChangeAction;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes what the library says of a medium, what of it is shown, and its rights. */
@ApplicationScoped
class ChangeMedium {

    private final LockedMedia locked;
    private final DecideMedium decisions;
    private final MediaViews views;
    private final MediaLog log;

    ChangeMedium(LockedMedia locked, DecideMedium decisions, MediaViews views, MediaLog log) {
        this.locked = locked;
        this.decisions = decisions;
        this.views = views;
        this.log = log;
    }

    @Transactional
    MediaEditorialView patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        var medium = locked.requireForChange(id, ifMatch);
        var changes = decisions.write(medium, patch);
        if (!changes.isEmpty()) {
            log.changed(medium, ChangeAction.UPSERT, AuditAction.UPDATE, changes);
        }
        return views.of(medium);
    }
}
