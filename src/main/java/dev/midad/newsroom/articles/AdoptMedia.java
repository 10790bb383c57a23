package dev.midad.newsroom.articles;

import dev.midad.foundation.changes.Change;
import dev.midad.foundation.web.ProblemException;
import dev.midad.language.text.Body;
import dev.midad.language.text.ForeignMedia;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Names media of the library where an article shows files from the servers of others: in the draft, as an editor would,
 * and in what readers have or will have. Changes of the draft that readers do not have stay unpublished.
 */
@ApplicationScoped
public class AdoptMedia {

    private static final SaveNote NOTE = new SaveNote("adopt-media", false, null);

    private final LockedArticles locked;
    private final ArticleRepository articles;
    private final SnapshotBodies snapshots;
    private final Revisions revisions;
    private final ResolveDraft resolver;
    private final SaveArticle saving;
    private final ArticleChanges changes;
    private final Audit audit;

    AdoptMedia(
            LockedArticles locked,
            ArticleRepository articles,
            SnapshotBodies snapshots,
            Revisions revisions,
            ResolveDraft resolver,
            SaveArticle saving,
            ArticleChanges changes,
            Audit audit) {
        this.locked = locked;
        this.articles = articles;
        this.snapshots = snapshots;
        this.revisions = revisions;
        this.resolver = resolver;
        this.saving = saving;
        this.changes = changes;
        this.audit = audit;
    }

    /**
     * Puts media in the place of addresses, in the article as it is now, whoever changed it since it was looked at.
     *
     * @return the addresses that it shows files from afterwards; those given are among them where it cannot show their
     *     media
     * @throws ProblemException {@code conflict} where it is in the trash or the archive by now
     */
    @Transactional
    public List<String> adopt(UUID id, Map<String, ForeignMedia.Medium> media) {
        var article = locked.require(id);
        article.requireEditable();
        var before = changes.before(article);
        var former = article.revision;
        var draft = article.content();
        var body = ForeignMedia.replaced(draft, media);
        var isShown = article.isWithReaders() && snapshots.replace(article, media);
        if (isShown) {
            keepShown(article, media);
        }
        // The desk's copy is the latest revision, also where only readers' copy showed such a file.
        if (article.revision > former || !body.toJson().equals(draft.toJson())) {
            write(article, body);
            renumber(article, former, article.revision);
        }
        if (isShown) {
            articles.flush();
            tell(article, before);
        }
        return ForeignMedia.addresses(article.content());
    }

    private void write(Article article, Body body) {
        var before = ArticleDraft.of(article);
        var draft = before.withBody(body.json(), body.footnotesJson());
        var resolved = resolver.resolve(draft);
        article.write(draft, resolved, articles.now());
        saving.changed(article, resolved, before, NOTE);
    }

    /** Keeps what readers have, or will have as scheduled, as revisions of their own where the draft is another. */
    private void keepShown(Article article, Map<String, ForeignMedia.Medium> media) {
        var former = article.revision;
        for (var shown : new Integer[] {article.publishedRevision, article.scheduledRevision}) {
            if (shown != null && shown != former) {
                article.revision++;
                revisions.keepAnew(article, shown, body -> ForeignMedia.replaced(body, media), NOTE);
                renumber(article, shown, article.revision);
            }
        }
    }

    private static void renumber(Article article, int former, int present) {
        if (Objects.equals(article.publishedRevision, former)) {
            article.publishedRevision = present;
        }
        if (Objects.equals(article.scheduledRevision, former)) {
            article.scheduledRevision = present;
        }
    }

    private void tell(Article article, ArticleChanges.Before before) {
        var changed = article.isPublished() ? changes.published(article, before, before.place()) : List.<Change>of();
        var details = new HashMap<String, Object>();
        put(details, "revision", article.publishedRevision);
        put(details, "scheduledRevision", article.scheduledRevision);
        audit.record(
                article.isPublished() ? AuditAction.PUBLISH : AuditAction.SCHEDULE,
                "article",
                article.id,
                details,
                changed);
    }

    private static void put(Map<String, Object> details, String name, @Nullable Integer revision) {
        if (revision != null) {
            details.put(name, revision);
        }
    }
}
