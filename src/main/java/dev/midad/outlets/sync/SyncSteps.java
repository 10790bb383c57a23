package dev.midad.outlets.sync;

import dev.midad.conversation.comments.FoundComments;
import dev.midad.foundation.changes.ChangeHistory;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.ContentRef;
import dev.midad.foundation.changes.Reach;
import dev.midad.newsroom.authors.Authors;
import dev.midad.newsroom.fronts.PublishedFronts;
import dev.midad.newsroom.issues.PublishedIssues;
import dev.midad.newsroom.menus.PublishedMenus;
import dev.midad.newsroom.pages.PublishedPages;
import dev.midad.newsroom.publication.Publications;
import dev.midad.newsroom.published.FoundArticles;
import dev.midad.newsroom.sections.Sections;
import dev.midad.newsroom.tags.Tags;
import dev.midad.outlets.sync.SyncPlace.Around;
import dev.midad.outlets.sync.SyncPlace.Changes;
import dev.midad.outlets.sync.SyncPlace.FirstPass;
import dev.midad.outlets.sync.SyncPlace.UpTo;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Finds the content to tell next: on a first pass everything by its id, and afterwards what has changed, in the order
 * of the log.
 */
@ApplicationScoped
class SyncSteps {

    private final Publications publications;
    private final Sections sections;
    private final Authors authors;
    private final Tags tags;
    private final FoundArticles articles;
    private final FoundComments comments;
    private final PublishedIssues issues;
    private final PublishedFronts fronts;
    private final PublishedPages pages;
    private final PublishedMenus menus;
    private final ChangeHistory history;
    private final DependentRepository dependents;

    SyncSteps(
            Publications publications,
            Sections sections,
            Authors authors,
            Tags tags,
            FoundArticles articles,
            FoundComments comments,
            PublishedIssues issues,
            PublishedFronts fronts,
            PublishedPages pages,
            PublishedMenus menus,
            ChangeHistory history,
            DependentRepository dependents) {
        this.publications = publications;
        this.sections = sections;
        this.authors = authors;
        this.tags = tags;
        this.articles = articles;
        this.comments = comments;
        this.issues = issues;
        this.fronts = fronts;
        this.pages = pages;
        this.menus = menus;
        this.history = history;
        this.dependents = dependents;
    }

    /**
     * Returns the place where a first pass begins. It is taken before any content is read, so that the log holds every
     * change made from then on.
     */
    SyncPlace first() {
        return FirstPass.from(history.mark());
    }

    /**
     * Sends a client that has been told everything on to what the log holds by now; every other place stays as it is.
     */
    SyncPlace begun(SyncPlace place) {
        return place instanceof UpTo ? place.begun(history.mark()) : place;
    }

    SyncStep after(SyncPlace place, SyncScope scope, int most) {
        if (place instanceof FirstPass pass) {
            return after(pass, scope, most);
        }
        if (place instanceof Changes changes) {
            return after(changes, most);
        }
        return place instanceof Around around ? after(around, scope, most) : new SyncStep(List.of(), place);
    }

    private SyncStep after(FirstPass place, SyncScope scope, int most) {
        var kind = place.kind();
        var ids = scope.kinds().contains(kind) ? idsAfter(kind, place.id(), scope, most) : List.<UUID>of();
        var things = ids.stream()
                .map(id -> new SyncStep.Told(
                        new ContentRef(kind, id), false, false, new FirstPass(place.since(), kind, id)))
                .toList();
        return SyncStep.of(things, most, place.next());
    }

    private List<UUID> idsAfter(ContentKind kind, UUID id, SyncScope scope, int most) {
        return switch (kind) {
            case PUBLICATION ->
                id.equals(SyncPlace.START) ? List.of(publications.read().id()) : List.of();
            case SECTION -> sections.idsAfter(id, most);
            case AUTHOR -> authors.idsAfter(id, most);
            case TAG -> tags.idsAfter(id, most);
            case ARTICLE -> articles.idsAfter(id, scope.articles(), most);
            case ISSUE -> issues.idsAfter(id, most);
            case FRONT -> fronts.idsAfter(id, most);
            case PAGE -> pages.idsAfter(id, most);
            case MENU -> menus.idsAfter(id, most);
            case COMMENT -> comments.idsAfter(id, scope.articles(), most);
            case MEDIA, DRAFT, SUBMISSION, REDIRECT -> List.of();
        };
    }

    private SyncStep after(Changes place, int most) {
        var since = place.since();
        var until = place.until();
        var things = history.between(since.position(), place.after(), until.position(), most).stream()
                .map(change -> new SyncStep.Told(
                        change.ref(),
                        change.reach() == Reach.PLACE,
                        false,
                        new Changes(since, until, change.position())))
                .toList();
        return SyncStep.of(things, most, Around.from(since, until));
    }

    private SyncStep after(Around place, SyncScope scope, int most) {
        var things = dependents.list(place, scope.kinds(), most).stream()
                .map(one -> new SyncStep.Told(one.ref(), one.isMoved(), one.isTold(), then(place, one.ref())))
                .toList();
        return SyncStep.of(things, most, new UpTo(place.until()));
    }

    private static SyncPlace then(Around place, ContentRef ref) {
        return new Around(place.since(), place.until(), ref.kind(), ref.id());
    }
}
