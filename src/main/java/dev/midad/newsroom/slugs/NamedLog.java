package dev.midad.newsroom.slugs;

import dev.midad.foundation.changes.ChangeLog;
import dev.midad.foundation.changes.GoneReason;
import dev.midad.foundation.changes.Reach;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes each act at the desk into the change log and into the audit. */
@ApplicationScoped
class NamedLog {

    private final ChangeLog changes;
    private final Audit audit;

    NamedLog(ChangeLog changes, Audit audit) {
        this.changes = changes;
        this.audit = audit;
    }

    void created(NamedKind<?, ?> kind, NamedEntity entity) {
        tell(kind, entity, Reach.ITSELF);
        record(kind, entity, AuditAction.CREATE, Map.of());
    }

    void changed(NamedKind<?, ?> kind, NamedEntity entity, Reach reach, Map<String, List<String>> fields) {
        tell(kind, entity, reach);
        record(kind, entity, AuditAction.UPDATE, fields);
    }

    private void tell(NamedKind<?, ?> kind, NamedEntity entity, Reach reach) {
        if (entity.isShown()) {
            changes.record(kind.content(), entity.id, reach);
        }
    }

    /** Writes that readers get from now on what was only proposed. */
    void accepted(NamedKind<?, ?> kind, NamedEntity entity) {
        changes.record(kind.content(), entity.id, Reach.ITSELF);
        record(kind, entity, AuditAction.ACCEPT, Map.of());
    }

    void deleted(NamedKind<?, ?> kind, NamedEntity entity) {
        changes.recordGone(kind.content(), entity.id, GoneReason.DELETED);
        record(kind, entity, AuditAction.DELETE, Map.of());
    }

    /** @param articles how many articles of the desk named the one that goes */
    void merged(NamedKind<?, ?> kind, NamedEntity gone, NamedEntity kept, int articles) {
        changes.recordGone(kind.content(), gone.id, GoneReason.DELETED);
        audit.record(
                AuditAction.MERGE,
                kind.tag(),
                gone.id,
                Map.of(
                        "name",
                        gone.name,
                        "slug",
                        gone.slug,
                        "into",
                        kept.id,
                        "intoName",
                        kept.name,
                        "articles",
                        articles));
    }

    private void record(
            NamedKind<?, ?> kind, NamedEntity entity, AuditAction action, Map<String, List<String>> fields) {
        var named = new HashMap<String, Object>(fields);
        named.put("name", entity.name);
        named.put("slug", entity.slug);
        audit.record(action, kind.tag(), entity.id, named);
    }
}
