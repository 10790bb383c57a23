package dev.midad.newsroom.media;

import dev.midad.foundation.changes.ChangeAction;
import dev.midad.foundation.changes.ChangeLog;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.ContentRef;
import dev.midad.foundation.changes.Reach;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes what happens to media into the change log and the audit. Articles, issues and fronts that readers have with a medium have
 * changed with it: all who keep copies of them, caches, apps and indexes, follow.
 */
@ApplicationScoped
class MediaLog {

    private final MediaRepository media;
    private final ChangeLog changes;
    private final Audit audit;

    MediaLog(MediaRepository media, ChangeLog changes, Audit audit) {
        this.media = media;
        this.changes = changes;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void changed(Medium medium, ChangeAction action, AuditAction act, Map<String, ?> details) {
        media.flush();
        changes.record(ContentKind.MEDIA, medium.id, action);
        recordUses(medium);
        var named = new HashMap<String, Object>(details);
        named.put("fileName", medium.fileName);
        audit.record(act, LockedMedia.KIND, medium.id, named);
    }

    /** Logs that its rights have begun or ended, which nobody did. */
    @Transactional(Transactional.TxType.MANDATORY)
    void settled(Medium medium) {
        changes.record(ContentKind.MEDIA, medium.id, ChangeAction.UPSERT);
        recordUses(medium);
    }

    private void recordUses(Medium medium) {
        media.listPublishedUses(medium.id).stream()
                .collect(Collectors.groupingBy(
                        ContentRef::kind, TreeMap::new, Collectors.mapping(ContentRef::id, Collectors.toList())))
                .forEach((kind, ids) -> changes.recordAll(kind, ids, Reach.ITSELF));
    }
}
