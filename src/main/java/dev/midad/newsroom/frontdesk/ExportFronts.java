package dev.midad.newsroom.frontdesk;

import dev.midad.newsroom.slugs.LivingReferences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Gives fronts away, in the form in which an import takes them, without what they name and is no longer there. */
@ApplicationScoped
public class ExportFronts {

    private final FrontRepository fronts;
    private final ContainerRepository containers;
    private final FrontSnapshots snapshots;
    private final LivingReferences references;
    private final FrontSlugs slugs;

    ExportFronts(
            FrontRepository fronts,
            ContainerRepository containers,
            FrontSnapshots snapshots,
            LivingReferences references,
            FrontSlugs slugs) {
        this.fronts = fronts;
        this.containers = containers;
        this.snapshots = snapshots;
        this.references = references;
        this.slugs = slugs;
    }

    /** Returns the next fronts after this one, in the order of their ids. */
    @Transactional
    public List<MovedFront> after(@Nullable UUID id, int most) {
        return moved(fronts.listAfter(id, most));
    }

    MovedFront moved(Front front) {
        return moved(List.of(front)).get(0);
    }

    /** Returns the front of a file without what it names and is no longer there. */
    FrontData living(FrontData data) {
        return FrontReferences.living(
                data, references.find(FrontReferences.of(data).toList()));
    }

    private List<MovedFront> moved(List<Front> found) {
        var data = found.stream().map(this::data).toList();
        var living = references.find(data.stream().flatMap(FrontReferences::of).toList());
        return IntStream.range(0, found.size())
                .mapToObj(place -> moved(found.get(place), FrontReferences.living(data.get(place), living)))
                .toList();
    }

    private MovedFront moved(Front front, FrontData data) {
        return new MovedFront(front.id, data, front.launchedAt, front.updatedAt, front.createdAt, slugs.former(front));
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
