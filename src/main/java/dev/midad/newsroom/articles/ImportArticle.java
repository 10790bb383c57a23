package dev.midad.newsroom.articles;

import dev.midad.foundation.changes.GoneReason;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemException.Wrong;
import dev.midad.foundation.web.Ref;
import dev.midad.newsroom.published.Takedown;
import dev.midad.newsroom.published.TakedownRepository;
import dev.midad.newsroom.slugs.FormerSlugs;
import dev.midad.newsroom.slugs.Imported;
import dev.midad.newsroom.slugs.SlugKind;
import dev.midad.newsroom.slugs.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports an article with its times, its state and its former slugs; importing the same again changes nothing. */
@ApplicationScoped
public class ImportArticle {

    private final ArticleRepository articles;
    private final ResolveDraft resolver;
    private final Drafts drafts;
    private final Slugs slugs;
    private final FormerSlugs formerSlugs;
    private final SnapshotRepository snapshots;
    private final SnapshotDrafts shown;
    private final TakedownRepository takedowns;
    private final Revisions revisions;
    private final ArticleChanges changes;

    ImportArticle(
            ArticleRepository articles,
            ResolveDraft resolver,
            Drafts drafts,
            Slugs slugs,
            FormerSlugs formerSlugs,
            SnapshotRepository snapshots,
            SnapshotDrafts shown,
            TakedownRepository takedowns,
            Revisions revisions,
            ArticleChanges changes) {
        this.articles = articles;
        this.resolver = resolver;
        this.drafts = drafts;
        this.slugs = slugs;
        this.formerSlugs = formerSlugs;
        this.snapshots = snapshots;
        this.shown = shown;
        this.takedowns = takedowns;
        this.revisions = revisions;
        this.changes = changes;
    }

    @Transactional
    public Imported bring(MovedArticle moved, UUID actor) {
        var now = articles.now();
        check(moved, now);
        var found = standing(moved);
        if (found != null) {
            found.requireNotTrashed();
        }
        var resolved = resolver.resolve(moved.draft());
        var group = group(moved.draft());
        if (found != null && isSame(found, moved, resolved, group)) {
            var more = formerSlugs.claim(SlugKind.ARTICLE, found.id, moved.formerSlugs(), now);
            return new Imported(found.id, found.slug, more ? Imported.Outcome.UPDATED : Imported.Outcome.UNCHANGED);
        }
        var article = found == null ? created(moved, actor, now) : found;
        write(article, moved, resolved, group, now);
        formerSlugs.claim(SlugKind.ARTICLE, article.id, moved.formerSlugs(), now);
        return new Imported(
                article.id, article.slug, found == null ? Imported.Outcome.CREATED : Imported.Outcome.UPDATED);
    }

    private void check(MovedArticle moved, Instant now) {
        drafts.validated(moved.draft());
        if (moved.published() != null) {
            drafts.validated(moved.published());
        }
        if (moved.takenDown() != null) {
            drafts.validated(moved.takenDown());
        }
        var wrongs = new ArrayList<Wrong>();
        var wasOut = moved.state() == ArticleState.PUBLISHED || moved.state() == ArticleState.UNPUBLISHED;
        if (wasOut && moved.publishedAt() == null) {
            wrongs.add(required("/publishedAt"));
        }
        if (moved.state() == ArticleState.SCHEDULED && moved.scheduledAt() == null) {
            wrongs.add(required("/scheduledAt"));
        }
        if (moved.publishedAt() != null && moved.publishedAt().isAfter(now)) {
            wrongs.add(Times.inTheFuture("/publishedAt"));
        }
        wrongs.addAll(plans(moved, now));
        if (!wrongs.isEmpty()) {
            throw ProblemException.invalid(wrongs);
        }
    }

    private static List<Wrong> plans(MovedArticle moved, Instant now) {
        var wrongs = new ArrayList<Wrong>();
        var start = moved.scheduledAt();
        var end = moved.unpublishAt();
        if (start != null && !start.isAfter(now)) {
            wrongs.add(Times.inThePast("/scheduledAt"));
        }
        if (end != null && !end.isAfter(start == null ? now : start)) {
            wrongs.add(Times.endsTooEarly("/unpublishAt"));
        }
        return wrongs;
    }

    private static Wrong required(String pointer) {
        return Wrong.field(pointer, "required", new Message("This is required.", "هذه القيمة مطلوبة."));
    }

    private @Nullable Article standing(MovedArticle moved) {
        var slug = moved.draft().slug();
        if (moved.id() == null && slug == null) {
            throw ProblemException.invalid(
                    "/slug", "required", new Message("Give an id or a slug.", "اذكر المعرّف أو الاسم اللطيف."));
        }
        var id = moved.id() == null && slug != null
                ? slugs.find(SlugKind.ARTICLE, slug).orElse(null)
                : moved.id();
        return id == null ? null : articles.findByIdOptional(id).orElse(null);
    }

    private @Nullable UUID group(ArticleDraft draft) {
        var ref = draft.translationOf();
        return ref == null
                ? null
                : Ref.id(ref)
                        .or(() -> slugs.find(SlugKind.ARTICLE, ref))
                        .flatMap(articles::findByIdOptional)
                        .orElseThrow(() -> ProblemException.invalid(
                                "/translationOf", "notFound", Message.of("There is no «%s».", "لا يوجد «%s».", ref)))
                        .translationGroup;
    }

    private boolean isSame(Article standing, MovedArticle moved, ResolvedDraft resolved, @Nullable UUID group) {
        if (!standing.state.equals(moved.state().tag())
                || (group != null && !group.equals(standing.translationGroup))
                || !isSame(ArticleDraft.of(standing), standing.slug, moved.draft(), resolved)) {
            return false;
        }
        if (!Objects.equals(standing.unpublishAt, moved.unpublishAt())
                || (standing.is(ArticleState.SCHEDULED) && !Objects.equals(standing.scheduledAt, moved.scheduledAt()))
                || !takedowns
                        .findById(standing.id)
                        .map(Takedown::draft)
                        .equals(Optional.ofNullable(moved.takenDown()))) {
            return false;
        }
        if (!standing.isPublished()) {
            return true;
        }
        var readers = moved.published() == null ? moved.draft() : moved.published();
        var seen = shown.find(standing.id).orElse(null);
        return seen != null && isSame(seen.draft(), standing.slug, readers, resolver.resolve(readers));
    }

    private static boolean isSame(ArticleDraft standing, String slug, ArticleDraft wanted, ResolvedDraft resolved) {
        var compared = Article.create(new UUID(0, 0), Instant.EPOCH);
        compared.write(wanted, resolved, Instant.EPOCH);
        return (wanted.slug() == null || wanted.slug().equals(slug))
                && ArticleDraft.of(compared).equals(standing.withSlug(null));
    }

    private Article created(MovedArticle moved, UUID actor, Instant now) {
        var article = Article.create(actor, moved.createdAt() == null ? now : moved.createdAt());
        if (moved.id() != null) {
            article.id = moved.id();
            article.translationGroup = article.id;
        }
        return article;
    }

    private void write(Article article, MovedArticle moved, ResolvedDraft resolved, @Nullable UUID group, Instant now) {
        var isNew = article.slug == null;
        var before = isNew ? ArticleChanges.Before.NOTHING : changes.before(article.id);
        var wasPublished = !isNew && article.isPublished();
        if (!isNew) {
            article.revision++;
            retract(article);
        }
        var readers = moved.published() == null ? moved.draft() : moved.published();
        var slug = isNew || moved.draft().slug() != null
                ? slugs.claimOr(SlugKind.ARTICLE, article.id, moved.draft().slug(), headline(moved), null)
                : null;
        article.write(readers, moved.published() == null ? resolved : resolver.resolve(readers), updated(moved, now));
        if (slug != null) {
            article.take(slug, moved.draft().slug() != null);
        }
        if (group != null) {
            article.translationGroup = group;
        }
        if (isNew) {
            articles.persist(article);
        }
        settle(article, moved, resolved, now);
        changes.tellPlanned(article.id);
        if (moved.state() == ArticleState.PUBLISHED) {
            changes.record(article.id, before);
        } else if (wasPublished) {
            changes.recordGone(article.id, GoneReason.UNPUBLISHED, before);
        }
        changes.recordDraft(article.id);
    }

    /** Takes the article from the readers and lifts its takedown; the import then brings back what the line says. */
    private void retract(Article article) {
        if (article.isWithReaders()) {
            article.withdraw();
            articles.flush();
            snapshots.remove(article.id);
        }
        takedowns.lift(article.id);
    }

    private void settle(Article article, MovedArticle moved, ResolvedDraft resolved, Instant now) {
        var first = moved.publishedAt();
        if (first != null) {
            article.firstPublishedAt = first;
            slugs.makePublic(SlugKind.ARTICLE, article.id, article.slugKey, first);
        }
        articles.flush();
        revisions.keep(article, SaveNote.NONE);
        if (moved.state() == ArticleState.PUBLISHED && first != null) {
            publish(article, moved, first, now);
        }
        if (moved.state() == ArticleState.SCHEDULED && moved.scheduledAt() != null) {
            schedule(article, moved, moved.scheduledAt(), now);
        }
        article.stand(moved.state());
        if (moved.takenDown() != null) {
            takedowns.put(article.id, moved.takenDown(), now);
        }
        if (moved.published() != null) {
            article.write(moved.draft(), resolved, updated(moved, now));
            article.revision++;
            articles.flush();
            revisions.keep(article, SaveNote.NONE);
        }
        articles.flush();
    }

    private void publish(Article article, MovedArticle moved, Instant first, Instant now) {
        article.planEnd(moved.unpublishAt());
        article.publish(first, updated(moved, now));
        articles.flush();
        snapshots.replace(article, moved.updatedAt() == null ? first : moved.updatedAt(), first);
    }

    private void schedule(Article article, MovedArticle moved, Instant at, Instant now) {
        article.planEnd(moved.unpublishAt());
        article.schedule(at, updated(moved, now));
        articles.flush();
        slugs.makePublic(SlugKind.ARTICLE, article.id, article.slugKey, at);
        snapshots.schedule(article, at, null);
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
