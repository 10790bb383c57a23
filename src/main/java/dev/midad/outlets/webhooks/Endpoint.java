package dev.midad.outlets.webhooks;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as the log is shared out to it.
 *
 * @param sections those that it is narrowed to and all that lie under them; none: it is not narrowed
 */
record Endpoint(UUID id, List<String> events, Set<UUID> sections) {

    Endpoint {
        events = List.copyOf(events);
        sections = Set.copyOf(sections);
    }

    boolean holds(@Nullable UUID section) {
        return sections.isEmpty() || (section != null && sections.contains(section));
    }

    boolean wants(EventType event) {
        return event.isLetThrough(events);
    }
}
