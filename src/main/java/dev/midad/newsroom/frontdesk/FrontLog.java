package dev.midad.newsroom.frontdesk;

import dev.midad.foundation.changes.ChangeLog;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.GoneReason;
import dev.midad.foundation.changes.Reach;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what happens to fronts and their containers into the change log and the audit. */
@ApplicationScoped
class FrontLog {

    static final String KIND = "front";
    static final String CONTAINER = "front-container";

    private final ChangeLog changes;
    private final Audit audit;

    FrontLog(ChangeLog changes, Audit audit) {
        this.changes = changes;
        this.audit = audit;
    }

    /** Logs that readers have the front as it is now, if they have it. */
    void changed(Front front) {
        if (front.isWithReaders()) {
            changes.record(ContentKind.FRONT, front.id, Reach.ITSELF);
        }
    }

    /** Logs that readers no longer have the front, if they had it. */
    void gone(Front front) {
        if (front.isWithReaders()) {
            changes.recordGone(ContentKind.FRONT, front.id, GoneReason.DELETED);
        }
    }

    void did(AuditAction action, Front front, Map<String, ?> details) {
        var named = new HashMap<String, @Nullable Object>(details);
        named.put("slug", front.slug);
        audit.record(action, KIND, front.id, named);
    }

    void did(AuditAction action, Container container, Map<String, ?> details) {
        var named = new HashMap<String, @Nullable Object>(details);
        named.put("front", container.frontId.toString());
        named.put("key", container.key);
        named.put("revision", container.revision);
        audit.record(action, CONTAINER, container.id, named);
    }
}
