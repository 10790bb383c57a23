package dev.midad.newsroom.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives fronts away, in the form in which an import takes them. */
@ApplicationScoped
public class ExportFronts {

    private final FrontRepository fronts;
    private final ContainerRepository containers;
    private final FrontSnapshots snapshots;
    private final FrontSlugs slugs;

    ExportFronts(FrontRepository fronts, ContainerRepository containers, FrontSnapshots snapshots, FrontSlugs slugs) {
        this.fronts = fronts;
        this.containers = containers;
        this.snapshots = snapshots;
        this.slugs = slugs;
    }

    /** Returns the next fronts after this one, in the order of their ids. */
    @Transactional
    public List<MovedFront> after(@Nullable UUID id, int most) {
        return fronts.listAfter(id, most).stream().map(this::moved).toList();
    }

    MovedFront moved(Front front) {
        return new MovedFront(
                front.id, data(front), front.launchedAt, front.updatedAt, front.createdAt, slugs.former(front));
    }

    private FrontData data(Front front) {
        var standing = snapshots.standing(front.id);
        var held = containers.list(front).stream()
                .map(container -> {
                    var launched = standing.get(container.id);
                    return new FrontData.Held(
                            container.id, container.content.equals(launched) ? null : container.content, launched);
                })
                .toList();
        return new FrontData(front.name, front.slug, front.lang, held);
    }
}
