package dev.midad.newsroom.fronts;

import static java.util.Objects.requireNonNull;

import dev.midad.newsroom.published.NewestArticles;
import dev.midad.newsroom.published.WantedArticles;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what could fill the containers of a front, in one statement for all of them. */
@Singleton
class FrontCandidates {

    /**
     * Holds the containers with what could stand in them.
     *
     * @param publishedAt when each of the articles that could fill something was published
     */
    record Filled(List<Arrangement.Box> boxes, Map<UUID, Instant> publishedAt) {}

    private final NewestArticles newest;

    FrontCandidates(NewestArticles newest) {
        this.newest = newest;
    }

    /** @param at the moment at which readers see the front; null for the moment at which it was read */
    Filled of(List<OpenContainer> open, String lang, Instant moment, @Nullable Instant at) {
        var lists = new ArrayList<WantedArticles>();
        var above = 0;
        for (var container : open) {
            lists.addAll(wanted(container, above, lang, moment));
            above += container.content().obeys() ? container.content().most() : 0;
        }
        var found = newest.of(lists, curated(open), at).iterator();
        var publishedAt = new HashMap<UUID, Instant>();
        var boxes = open.stream()
                .map(container -> new Arrangement.Box(
                        container.content().obeys(),
                        container.content().most(),
                        container.slots().stream()
                                .map(slot -> slot.newest() == null
                                        ? slot
                                        : new Arrangement.Slot(
                                                slot.index(),
                                                null,
                                                articles(found.next(), publishedAt),
                                                slot.supporting()))
                                .toList(),
                        container.content().fill() == null ? List.of() : articles(found.next(), publishedAt)))
                .toList();
        return new Filled(boxes, publishedAt);
    }

    /**
     * Returns the lists that a container is filled from: one for each slot for the newest of a section, then that of its
     * fill. Each is long enough when everything that could be shown above or beside stands at its beginning.
     */
    private static List<WantedArticles> wanted(OpenContainer container, int above, String lang, Instant moment) {
        var content = container.content();
        var own = container.slots().stream()
                .mapToInt(slot -> 1 + slot.supporting().size())
                .sum();
        var most = content.most() + own + (content.obeys() ? above : 0);
        var lists = container.slots().stream()
                .filter(slot -> slot.newest() != null)
                .map(slot -> UUID.fromString(
                        requireNonNull(container.written(slot.index()).item().ref())))
                .map(section -> new WantedArticles(
                        WantedArticles.Kind.SECTION, section, lang, null, false, content.obeys(), most));
        var fill = content.fill();
        if (fill == null) {
            return lists.toList();
        }
        var since = fill.maxAgeHours() == null ? null : moment.minus(Duration.ofHours(fill.maxAgeHours()));
        var byChange = fill.sortOrUsual() == FrontFillSort.UPDATED;
        var filling = new WantedArticles(kind(fill), holder(fill), lang, since, byChange, content.obeys(), most);
        return Stream.concat(lists, Stream.of(filling)).toList();
    }

    private static WantedArticles.Kind kind(FrontFill fill) {
        if (fill.section() != null) {
            return WantedArticles.Kind.SECTION;
        }
        if (fill.tag() != null) {
            return WantedArticles.Kind.TAG;
        }
        return fill.author() == null ? WantedArticles.Kind.ISSUE : WantedArticles.Kind.AUTHOR;
    }

    private static UUID holder(FrontFill fill) {
        return Stream.of(fill.section(), fill.tag(), fill.author(), fill.issue())
                .filter(Objects::nonNull)
                .map(UUID::fromString)
                .findFirst()
                .orElseThrow();
    }

    private static List<UUID> curated(List<OpenContainer> open) {
        return open.stream()
                .filter(container -> container.content().obeys())
                .flatMap(container ->
                        container.slots().stream().limit(container.content().most()))
                .flatMap(slot -> Stream.concat(
                        Stream.of(slot.thing()), slot.supporting().stream().map(Arrangement.Support::thing)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<UUID> articles(List<NewestArticles.Found> found, Map<UUID, Instant> publishedAt) {
        found.forEach(one -> publishedAt.put(one.article(), one.publishedAt()));
        return found.stream().map(NewestArticles.Found::article).toList();
    }
}
