package dev.midad.newsroom.redirects;

import dev.midad.foundation.changes.ChangeLog;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.GoneReason;
import dev.midad.foundation.changes.Reach;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import dev.midad.people.access.ChangedFields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** Writes each act on a redirect into the change log and into the audit. */
@ApplicationScoped
class RedirectLog {

    static final String KIND = "redirect";

    private final ChangeLog changes;
    private final Audit audit;

    RedirectLog(ChangeLog changes, Audit audit) {
        this.changes = changes;
        this.audit = audit;
    }

    void created(Redirect redirect) {
        changes.record(ContentKind.REDIRECT, redirect.id, Reach.ITSELF);
        record(AuditAction.CREATE, redirect, Map.of());
    }

    void changed(Redirect redirect, RedirectDraft before) {
        changes.record(ContentKind.REDIRECT, redirect.id, Reach.ITSELF);
        record(AuditAction.UPDATE, redirect, ChangedFields.between(before, RedirectDraft.of(redirect)));
    }

    void deleted(Redirect redirect) {
        changes.recordGone(ContentKind.REDIRECT, redirect.id, GoneReason.DELETED);
        record(AuditAction.DELETE, redirect, Map.of());
    }

    private void record(AuditAction action, Redirect redirect, Map<String, ?> details) {
        var named = new HashMap<String, Object>(details);
        named.put("from", redirect.fromAddress);
        audit.record(action, KIND, redirect.id, named);
    }
}
