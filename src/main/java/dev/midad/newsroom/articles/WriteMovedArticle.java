package dev.midad.newsroom.articles;

import dev.midad.foundation.changes.Change;
import dev.midad.foundation.changes.ChangeLog;
import dev.midad.foundation.changes.GoneReason;
import dev.midad.newsroom.published.TakedownRepository;
import dev.midad.newsroom.slugs.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what an import says of an article: draft, revisions, state, and what readers get. */
@ApplicationScoped
class WriteMovedArticle {

    private final ArticleRepository articles;
    private final ResolveDraft resolver;
    private final Slugs slugs;
    private final SnapshotRepository snapshots;
    private final TakedownRepository takedowns;
    private final Revisions revisions;
    private final ArticleChanges changes;
    private final ChangeLog log;

    WriteMovedArticle(
            ArticleRepository articles,
            ResolveDraft resolver,
            Slugs slugs,
            SnapshotRepository snapshots,
            TakedownRepository takedowns,
            Revisions revisions,
            ArticleChanges changes,
            ChangeLog log) {
        this.articles = articles;
        this.resolver = resolver;
        this.slugs = slugs;
        this.snapshots = snapshots;
        this.takedowns = takedowns;
        this.revisions = revisions;
        this.changes = changes;
        this.log = log;
    }

    void write(Article article, MovedArticle moved, ResolvedDraft resolved, @Nullable UUID group, Instant now) {
        var isNew = article.slug == null;
        var before = isNew ? ArticleChanges.Before.NOTHING : changes.before(article);
        var wasPublished = !isNew && article.isPublished();
        if (!isNew) {
            article.revision++;
            retract(article);
        }
        var readers = moved.published() == null ? moved.draft() : moved.published();
        if (!isNew && !article.lang.equals(resolved.lang())) {
            slugs.speak(article.id, resolved.lang());
        }
        var slug = isNew || moved.draft().slug() != null
                ? slugs.claimOr(
                        article.type().slugsIn(resolved.lang()),
                        article.id,
                        moved.draft().slug(),
                        headline(moved),
                        publicFrom(moved))
                : null;
        article.write(readers, moved.published() == null ? resolved : resolver.resolve(readers), updated(moved, now));
        if (slug != null) {
            article.take(slug, moved.draft().slug() != null);
        }
        if (group != null) {
            article.translationGroup = group;
        }
        settle(article, moved, now);
        var publicFrom = publicFrom(moved);
        if (!isNew && publicFrom != null) {
            slugs.makePublic(article.type().slugs(), article.id, article.slugKey, publicFrom);
        }
        if (moved.published() != null) {
            article.write(moved.draft(), resolved, updated(moved, now));
            article.revision++;
            articles.flush();
            revisions.keep(article, SaveNote.NONE);
        }
        // What readers have now is in the log, and told with it.
        if (!article.isPublished()) {
            changes.tellPlanned(article);
        }
        log.recordAll(ArticleChanges.withDraft(changed(article, before, wasPublished), article));
    }

    private List<Change> changed(Article article, ArticleChanges.Before before, boolean wasPublished) {
        if (article.isPublished()) {
            return changes.published(
                    article,
                    before,
                    before.place() == null ? null : changes.before(article).place());
        }
        return wasPublished ? changes.gone(article, GoneReason.UNPUBLISHED, before) : List.of();
    }

    /** Takes the article from the readers and lifts its takedown; the import then brings back what the line says. */
    private void retract(Article article) {
        if (article.isWithReaders()) {
            article.withdraw();
            articles.flush();
            snapshots.withdraw(article);
        }
        takedowns.lift(article.id);
    }

    /** Writes the row once with its state, then what refers to it. */
    private void settle(Article article, MovedArticle moved, Instant now) {
        var out = moved.state() == ArticleState.PUBLISHED ? moved.publishedAt() : null;
        var planned = planned(moved);
        if (moved.publishedAt() != null) {
            article.firstPublishedAt = moved.publishedAt();
        }
        if (out != null) {
            article.planEnd(moved.unpublishAt());
            article.publish(out, updated(moved, now));
        }
        if (planned != null) {
            article.planEnd(moved.unpublishAt());
            article.schedule(planned, updated(moved, now));
        }
        article.stand(moved.state());
        // What is changed after this would be written by a second statement.
        articles.persist(article);
        articles.flush();
        revisions.keep(article, SaveNote.NONE);
        if (out != null) {
            snapshots.insert(article, moved.updatedAt() == null ? out : moved.updatedAt(), out);
        }
        if (planned != null) {
            snapshots.schedule(article, planned, null);
        }
        if (moved.takenDown() != null) {
            takedowns.put(article.id, moved.takenDown(), now);
        }
    }

    private static @Nullable Instant planned(MovedArticle moved) {
        return moved.state() == ArticleState.SCHEDULED ? moved.scheduledAt() : null;
    }

    /** Returns when readers may know the slug; null where they may not. */
    private static @Nullable Instant publicFrom(MovedArticle moved) {
        return moved.publishedAt() == null ? planned(moved) : moved.publishedAt();
    }

    private static Instant updated(MovedArticle moved, Instant now) {
        if (moved.updatedAt() != null) {
            return moved.updatedAt();
        }
        return moved.publishedAt() == null ? now : moved.publishedAt();
    }

    private static String headline(MovedArticle moved) {
        var headline = moved.draft().headline();
        return headline == null ? "" : headline;
    }
}
