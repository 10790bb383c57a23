package dev.midad.outlets.sync;

import dev.midad.conversation.comments.FoundComments;
import dev.midad.foundation.changes.ChangeHistory;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.ContentRef;
import dev.midad.newsroom.authors.Authors;
import dev.midad.newsroom.fronts.PublishedFronts;
import dev.midad.newsroom.issues.PublishedIssues;
import dev.midad.newsroom.media.DeliveredMedia;
import dev.midad.newsroom.menus.PublishedMenus;
import dev.midad.newsroom.pages.PublishedPages;
import dev.midad.newsroom.publication.Publications;
import dev.midad.newsroom.published.ArticlePlace;
import dev.midad.newsroom.published.FoundArticles;
import dev.midad.newsroom.published.ShapeParameters;
import dev.midad.newsroom.sections.Sections;
import dev.midad.newsroom.tags.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks up what readers get by now of content that has changed; the number of SQL statements does not grow with the
 * number of changes.
 */
@ApplicationScoped
public class DeliveredContent {

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
    private final DeliveredMedia media;
    private final ChangeHistory log;

    DeliveredContent(
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
            DeliveredMedia media,
            ChangeHistory log) {
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
        this.media = media;
        this.log = log;
    }

    /**
     * Returns what readers get of each changed piece of content, each once, in the order in which they are given.
     * Content that readers never had and content that only the desk has are left out. The method reads in a transaction
     * of its own, because the clock of a transaction that began before the change would not show the change.
     *
     * @param shape how much of an article is wanted, and in what form
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Standing> of(Collection<ContentRef> changed, ShapeParameters shape) {
        var asked = new LinkedHashSet<>(changed);
        var there = new HashMap<ContentRef, Standing>();
        put(there, ContentKind.PUBLICATION, publication(ids(asked, ContentKind.PUBLICATION)));
        put(there, ContentKind.SECTION, sections.delivered(ids(asked, ContentKind.SECTION)));
        put(there, ContentKind.AUTHOR, authors.delivered(ids(asked, ContentKind.AUTHOR)));
        put(there, ContentKind.TAG, tags.delivered(ids(asked, ContentKind.TAG)));
        put(there, ContentKind.ISSUE, issues.delivered(ids(asked, ContentKind.ISSUE)));
        put(there, ContentKind.FRONT, fronts.delivered(ids(asked, ContentKind.FRONT)));
        put(
                there,
                ContentKind.PAGE,
                pages.delivered(
                        ids(asked, ContentKind.PAGE), shape.chosen("full").format()));
        put(there, ContentKind.MENU, menus.delivered(ids(asked, ContentKind.MENU)));
        articles.lasting(ids(asked, ContentKind.ARTICLE), shape)
                .forEach((id, view) -> put(there, ContentKind.ARTICLE, id, view, ArticlePlace.of(view)));
        var shown = comments.shown(ids(asked, ContentKind.COMMENT));
        var commentedOn = shown.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue()
                .article()));
        var places = articles.places(Set.copyOf(commentedOn.values()));
        shown.forEach((id, view) -> {
            if (places.containsKey(view.article())) {
                put(there, ContentKind.COMMENT, id, view, places.get(view.article()));
            }
        });
        putMedia(there, ids(asked, ContentKind.MEDIA));
        var missing = GoneContent.of(asked, there.keySet(), commentedOn);
        var gone = missing.told(log.reasons(missing.decisive()));
        return asked.stream()
                .map(ref -> Optional.ofNullable(there.get(ref)).or(() -> Optional.ofNullable(gone.get(ref))))
                .flatMap(Optional::stream)
                .toList();
    }

    private Map<UUID, ?> publication(Set<UUID> asked) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        var publication = publications.read();
        return Map.of(publication.id(), publication);
    }

    private static void put(Map<ContentRef, Standing> there, ContentKind kind, Map<UUID, ?> views) {
        views.forEach((id, view) -> put(there, kind, id, view, null));
    }

    private static void put(
            Map<ContentRef, Standing> there, ContentKind kind, UUID id, Object view, @Nullable ArticlePlace place) {
        var ref = new ContentRef(kind, id);
        there.put(ref, Standing.there(ref, view, place));
    }

    /** Puts the media that readers have or had; that a medium is gone says its rights, and not the log. */
    private void putMedia(Map<ContentRef, Standing> there, Set<UUID> asked) {
        media.of(asked).forEach((id, medium) -> {
            var ref = new ContentRef(ContentKind.MEDIA, id);
            there.put(
                    ref,
                    medium.medium() == null
                            ? Standing.gone(ref, Objects.requireNonNull(medium.gone()))
                            : Standing.there(ref, medium.medium(), null));
        });
    }

    private static Set<UUID> ids(Set<ContentRef> asked, ContentKind kind) {
        return asked.stream()
                .filter(ref -> ref.kind() == kind)
                .map(ContentRef::id)
                .collect(Collectors.toSet());
    }
}
