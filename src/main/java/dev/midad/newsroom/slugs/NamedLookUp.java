package dev.midad.newsroom.slugs;

import dev.midad.foundation.delivery.Freshness;
import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks up sections, authors and tags, all within the caller's transaction. */
@ApplicationScoped
public class NamedLookUp {

    /** Names in {@code include} the number of visible articles. */
    public static final String ARTICLE_COUNT = "articleCount";

    private final NamedRepository rows;
    private final Slugs slugs;
    private final Cursors cursors;
    private final Freshness freshness;
    private final MergeRepository merging;

    NamedLookUp(NamedRepository rows, Slugs slugs, Cursors cursors, Freshness freshness, MergeRepository merging) {
        this.rows = rows;
        this.slugs = slugs;
        this.cursors = cursors;
        this.freshness = freshness;
        this.merging = merging;
    }

    /** Returns the id that an id or a slug names, present or former, or of one that was merged into another. */
    public Optional<UUID> find(NamedKind<?, ?> kind, String ref) {
        var id = Ref.id(ref);
        return id.filter(one -> rows.find(kind, one).isPresent())
                .or(() -> id.flatMap(one -> merging.find(kind.slugs(), one)))
                .or(() -> slugs.find(kind.slugs(), ref));
    }

    /** @throws ProblemException {@code not-found} where neither an id nor a slug leads to one */
    public <E extends NamedEntity> E require(NamedKind<E, ?> kind, String ref) {
        return find(kind, ref).flatMap(id -> rows.find(kind, id)).orElseThrow(ProblemException::notFound);
    }

    /** Returns a view of each, by id; ids that lead to nothing are missing. */
    public <E extends NamedEntity, V> Map<UUID, V> map(
            NamedKind<E, ?> kind, Collection<UUID> ids, Function<E, V> view) {
        return rows.list(kind, ids).stream().collect(Collectors.toMap(one -> one.id, view));
    }

    /** Returns the names of each that readers get in all its languages, by id. */
    public Map<UUID, List<String>> names(NamedKind<?, ?> kind, Collection<UUID> ids) {
        return mapShown(kind, ids, NamedEntity::names);
    }

    /** Returns a view of each that readers get, by id. */
    public <E extends NamedEntity, V> Map<UUID, V> mapShown(
            NamedKind<E, ?> kind, Collection<UUID> ids, Function<E, V> view) {
        return rows.list(kind, ids).stream()
                .filter(NamedEntity::isShown)
                .collect(Collectors.toMap(one -> one.id, view));
    }

    /** Returns those that readers do not get, in the order of their ids, so that all transactions change them in one order. */
    public <E extends NamedEntity> List<E> hidden(NamedKind<E, ?> kind, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : rows.listHidden(kind, ids);
    }

    /** @throws ProblemException {@code not-found} where neither an id nor a slug leads to one that readers get */
    public <E extends NamedEntity> E requireShown(NamedKind<E, ?> kind, String ref) {
        return find(kind, ref)
                .flatMap(id -> rows.find(kind, id))
                .filter(NamedEntity::isShown)
                .orElseThrow(ProblemException::notFound);
    }

    /** Returns the ids of all that readers get. */
    public List<UUID> ids(NamedKind<?, ?> kind) {
        return rows.listIds(kind);
    }

    /** Returns the next ids of what readers get after the given one, in their order. */
    public List<UUID> idsAfter(NamedKind<?, ?> kind, UUID id, int most) {
        return rows.listIdsAfter(kind, id, most);
    }

    /**
     * Returns a page of authors or tags in the order of their names.
     *
     * @param filter which of them the list shows
     * @param views makes, of all the rows, what turns each of them into its view
     */
    public <E extends NamedEntity, V> Page<V> page(
            NamedKind<E, ?> kind, NamedFilter filter, Paging paging, Function<List<E>, Function<E, V>> views) {
        var query = kind.tag() + filter;
        var after = cursors.read(query, paging.cursor());
        var found = rows.listByName(
                kind,
                filter,
                after == null ? null : after.get(0),
                after == null ? null : UUID.fromString(after.get(1)),
                paging.limit() + 1);
        return Page.of(
                found,
                paging.limit(),
                views.apply(found),
                last -> cursors.write(query, List.of(last.sortedBy(), last.id.toString())),
                paging.count() ? rows.count(kind, filter) : null);
    }

    /** Returns the number of visible articles of each author or tag, by id, where it is to be included. */
    public Map<UUID, Long> counts(NamedKind<?, ?> kind, List<? extends NamedEntity> found, Set<String> include) {
        if (!include.contains(ARTICLE_COUNT)) {
            return Map.of();
        }
        freshness.endsAtNextMoment();
        return rows.countArticles(kind, found.stream().map(one -> one.id).toList());
    }
}
