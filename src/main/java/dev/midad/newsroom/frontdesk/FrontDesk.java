package dev.midad.newsroom.frontdesk;

import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.articles.ArticleRef;
import dev.midad.newsroom.articles.Articles;
import dev.midad.newsroom.fronts.FrontContainer;
import dev.midad.newsroom.fronts.FrontNames;
import dev.midad.newsroom.fronts.FrontView;
import dev.midad.newsroom.fronts.PublishedFronts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows fronts and their containers to the desk, and how they would stand. */
@ApplicationScoped
public class FrontDesk {

    private static final String FINGERPRINT = "editorial-fronts";

    private final FrontRepository fronts;
    private final ContainerRepository containers;
    private final FrontSnapshots snapshots;
    private final Articles articles;
    private final PublishedFronts published;
    private final Cursors cursors;

    FrontDesk(
            FrontRepository fronts,
            ContainerRepository containers,
            FrontSnapshots snapshots,
            Articles articles,
            PublishedFronts published,
            Cursors cursors) {
        this.fronts = fronts;
        this.containers = containers;
        this.snapshots = snapshots;
        this.articles = articles;
        this.published = published;
        this.cursors = cursors;
    }

    @Transactional
    FrontEditorialView read(UUID id) {
        var front = find(id);
        var held = containers.list(front);
        return FrontEditorialView.of(
                front,
                held.stream()
                        .map(container -> ContainerEditorialView.of(container, null))
                        .toList(),
                refs(held.stream().map(container -> container.content).toList()));
    }

    @Transactional
    ContainerEditorialView container(UUID front, UUID id) {
        var container = containers.find(front, id).orElseThrow(ProblemException::notFound);
        return ContainerEditorialView.of(container, refs(List.of(container.content)));
    }

    @Transactional
    Page<FrontEditorialView> list(Paging paging) {
        var after = cursors.read(FINGERPRINT, paging.cursor());
        return Page.of(
                fronts.listAfter(after == null ? null : UUID.fromString(after.get(0)), paging.limit() + 1),
                paging.limit(),
                front -> FrontEditorialView.of(front, null, null),
                last -> cursors.write(FINGERPRINT, List.of(last.id.toString())),
                paging.count() ? fronts.count() : null);
    }

    /**
     * Returns the front as readers would get it.
     *
     * @param at the moment at which they would; null for now
     * @param drafts whether each container is shown as the desk has it, and not as readers have it
     * @throws ProblemException {@code not-found} where there is none
     */
    @Transactional
    public FrontView foresee(UUID id, @Nullable Instant at, boolean drafts) {
        var front = find(id);
        return published.foreseen(front.head(), drafts ? drafts(front) : standing(front), at);
    }

    private Map<UUID, FrontContainer> drafts(Front front) {
        var held = new LinkedHashMap<UUID, FrontContainer>();
        containers.list(front).forEach(container -> held.put(container.id, container.content));
        return held;
    }

    private Map<UUID, FrontContainer> standing(Front front) {
        var standing = snapshots.standing(front.id);
        var held = new LinkedHashMap<UUID, FrontContainer>();
        front.order().stream()
                .filter(standing::containsKey)
                .forEach(id -> held.put(id, Objects.requireNonNull(standing.get(id))));
        return held;
    }

    private List<ArticleRef> refs(Collection<FrontContainer> named) {
        var ids = FrontNames.of(named).articles();
        var found = articles.refs(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * Refuses an act on a front that there is not.
     *
     * @throws ProblemException {@code not-found} where there is none
     */
    @Transactional
    public void require(UUID id) {
        find(id);
    }

    private Front find(UUID id) {
        return fronts.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }
}
