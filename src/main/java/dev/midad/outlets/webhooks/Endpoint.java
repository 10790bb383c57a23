package dev.midad.outlets.webhooks;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds what decides which changes of the log a webhook gets.
 *
 * @param sections the sections that the webhook is narrowed to, with all that lie under them; empty where it is not
 *     narrowed
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
