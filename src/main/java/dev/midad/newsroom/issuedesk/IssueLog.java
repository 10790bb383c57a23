package dev.midad.newsroom.issuedesk;

import dev.midad.foundation.changes.ChangeLog;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.GoneReason;
import dev.midad.foundation.changes.Reach;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what happens to issues into the change log and the audit. Articles say which issues they are printed in. */
@ApplicationScoped
class IssueLog {

    static final String KIND = "issue";

    private final ChangeLog changes;
    private final Audit audit;

    IssueLog(ChangeLog changes, Audit audit) {
        this.changes = changes;
        this.audit = audit;
    }

    /** Logs that readers have the issue as it is now, and these articles in it or no longer in it. */
    void published(UUID id, Collection<UUID> articles) {
        changes.record(ContentKind.ISSUE, id, Reach.ITSELF);
        recordArticles(articles);
    }

    /** Logs that readers no longer have the issue. */
    void gone(UUID id, GoneReason reason, Collection<UUID> articles) {
        changes.recordGone(ContentKind.ISSUE, id, reason);
        recordArticles(articles);
    }

    /** Tells this program that what readers have changes at another time than it did. */
    void planned(UUID id) {
        changes.tellPlanned(ContentKind.ISSUE, id);
    }

    private void recordArticles(Collection<UUID> articles) {
        if (!articles.isEmpty()) {
            changes.recordAll(ContentKind.ARTICLE, articles, Reach.ITSELF);
        }
    }

    void did(AuditAction action, Issue issue, Map<String, ?> details) {
        var named = new HashMap<String, @Nullable Object>(details);
        named.put("slug", issue.slug);
        named.put("revision", issue.revision);
        audit.record(action, KIND, issue.id, named);
    }
}
