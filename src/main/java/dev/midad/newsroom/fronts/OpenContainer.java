package dev.midad.newsroom.fronts;

import dev.midad.newsroom.issues.IssueView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Holds a container that is shown at a moment, with those of its slots that have something to show.
 *
 * @param slots the slots by their places in the container as the editor wrote it
 */
record OpenContainer(FrontParts.Part part, List<Arrangement.Slot> slots) {

    /** Holds what readers have of that which slots name. */
    record KnownItems(Set<UUID> articles, Map<UUID, IssueView> issues, Map<UUID, FrontPageView> pages) {

        boolean has(FrontItem item) {
            return switch (item.kind()) {
                case ARTICLE -> articles.contains(item.thing());
                case ISSUE -> issues.containsKey(item.thing());
                case PAGE -> pages.containsKey(item.thing());
                case LINK, LATEST -> true;
            };
        }
    }

    /** Returns the container's slots without those of other times, and of articles, issues and pages that readers do not have. */
    static OpenContainer of(FrontParts.Part part, KnownItems known, Instant moment) {
        var slots = new ArrayList<Arrangement.Slot>();
        var written = part.content().places();
        for (var place = 0; place < written.size(); place++) {
            var slot = written.get(place);
            if (slot.isShownAt(moment) && known.has(slot.item())) {
                slots.add(new Arrangement.Slot(
                        place,
                        slot.item().thing(),
                        slot.item().isLatest() ? List.of() : null,
                        supporting(slot, known)));
            }
        }
        return new OpenContainer(part, List.copyOf(slots));
    }

    private static List<Arrangement.Support> supporting(FrontSlot slot, KnownItems known) {
        var supporting = new ArrayList<Arrangement.Support>();
        var written = slot.supports();
        for (var place = 0; place < written.size(); place++) {
            var item = written.get(place).item();
            if (known.has(item)) {
                supporting.add(new Arrangement.Support(place, item.thing()));
            }
        }
        return List.copyOf(supporting);
    }

    FrontContainer content() {
        return part.content();
    }

    FrontSlot written(int index) {
        return content().places().get(index);
    }
}
