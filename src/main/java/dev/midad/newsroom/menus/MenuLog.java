package dev.midad.newsroom.menus;

import dev.midad.foundation.changes.ChangeLog;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.GoneReason;
import dev.midad.foundation.changes.Reach;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Writes each act on a menu into the change log and into the audit. */
@ApplicationScoped
class MenuLog {

    static final String KIND = "menu";

    private final ChangeLog changes;
    private final Audit audit;

    MenuLog(ChangeLog changes, Audit audit) {
        this.changes = changes;
        this.audit = audit;
    }

    void written(Menu menu, boolean isNew) {
        changes.record(ContentKind.MENU, menu.id, Reach.ITSELF);
        audit.record(isNew ? AuditAction.CREATE : AuditAction.UPDATE, KIND, menu.id, Map.of("key", menu.key));
    }

    void deleted(Menu menu) {
        changes.recordGone(ContentKind.MENU, menu.id, GoneReason.DELETED);
        audit.record(AuditAction.DELETE, KIND, menu.id, Map.of("key", menu.key));
    }
}
