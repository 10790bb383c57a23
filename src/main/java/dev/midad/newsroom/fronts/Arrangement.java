package dev.midad.newsroom.fronts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides what stands where on a front, so that nothing stands there twice: first everything that editors have put
 * somewhere, at its place; then downwards what is filled in, which skips what is curated anywhere and what is shown
 * above. It looks at nothing but what it is given.
 */
final class Arrangement {

    /**
     * Describes a container with what could stand in it.
     *
     * @param obeys whether it skips what the front shows elsewhere, and counts for the others
     * @param limit how many lines it has at most
     * @param slots the slots that are shown at this moment
     * @param fill the articles that could fill it, the best first
     */
    record Box(boolean obeys, int limit, List<Slot> slots, List<UUID> fill) {

        /** Returns the slots that the limit leaves room for. */
        List<Slot> within() {
            return slots.subList(0, Math.min(limit, slots.size()));
        }
    }

    /**
     * Describes a slot.
     *
     * @param index its place in the container as the editor wrote it
     * @param thing the article or issue that an editor has put there; null of a link, and of a slot for the newest
     * @param newest the articles that could stand there, the best first; null unless it is a slot for the newest
     */
    record Slot(int index, @Nullable UUID thing, @Nullable List<UUID> newest, List<Support> supporting) {}

    /** Describes what an editor has put under a slot; {@code thing} is null of a link. */
    record Support(int index, @Nullable UUID thing) {}

    /**
     * Says what stands at one place of a container.
     *
     * @param slot the index of its slot; null where it was filled in
     * @param thing the article or issue; null of a link
     * @param supporting the indexes of what stands under it
     */
    record Line(@Nullable Integer slot, @Nullable UUID thing, List<Integer> supporting) {}

    // What obeying containers show by now, and all that editors have put into any of them.
    private final Set<UUID> taken = new HashSet<>();

    private Arrangement() {}

    /** Returns the lines of each container, in its order. */
    static List<List<Line>> of(List<Box> boxes) {
        return new Arrangement().arranged(boxes);
    }

    private List<List<Line>> arranged(List<Box> boxes) {
        // What stands twice by the editors' own hand stands where it comes first; an item goes before what is put under
        // another.
        var kept = new ArrayList<Set<Slot>>();
        var own = new ArrayList<Set<UUID>>();
        for (var box : boxes) {
            var seen = box.obeys() ? taken : new HashSet<UUID>();
            own.add(seen);
            var slots = new HashSet<Slot>();
            for (var slot : box.within()) {
                if (slot.newest() != null || slot.thing() == null || seen.add(slot.thing())) {
                    slots.add(slot);
                }
            }
            kept.add(slots);
        }
        var supports = new ArrayList<List<List<Integer>>>();
        for (var place = 0; place < boxes.size(); place++) {
            supports.add(supports(boxes.get(place), kept.get(place), own.get(place)));
        }
        var lines = new ArrayList<List<Line>>();
        for (var place = 0; place < boxes.size(); place++) {
            lines.add(lines(boxes.get(place), kept.get(place), supports.get(place), own.get(place)));
        }
        return lines;
    }

    private static List<List<Integer>> supports(Box box, Set<Slot> kept, Set<UUID> seen) {
        return box.within().stream()
                .map(slot -> !kept.contains(slot)
                        ? List.<Integer>of()
                        : slot.supporting().stream()
                                .filter(support -> support.thing() == null || seen.add(support.thing()))
                                .map(Support::index)
                                .toList())
                .toList();
    }

    private static List<Line> lines(Box box, Set<Slot> kept, List<List<Integer>> supports, Set<UUID> seen) {
        var lines = new ArrayList<Line>();
        var slots = box.within();
        for (var place = 0; place < slots.size(); place++) {
            var slot = slots.get(place);
            if (!kept.contains(slot)) {
                continue;
            }
            var thing = slot.newest() == null
                    ? slot.thing()
                    : slot.newest().stream().filter(seen::add).findFirst().orElse(null);
            if (slot.newest() == null || thing != null) {
                lines.add(new Line(slot.index(), thing, supports.get(place)));
            }
        }
        box.fill().stream()
                .filter(article -> lines.size() < box.limit() && seen.add(article))
                .forEach(article -> lines.add(new Line(null, article, List.of())));
        return List.copyOf(lines);
    }
}
