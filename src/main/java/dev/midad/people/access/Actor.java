package dev.midad.people.access;

import java.util.Set;
import java.util.UUID;

/**
 * Whoever stands behind an editorial request.
 *
 * @param sections the sections which the role is narrowed to, with what lies under them; empty where it is not narrowed
 */
public record Actor(UUID id, String name, Role role, Set<UUID> sections) {

    public Actor {
        sections = Set.copyOf(sections);
    }

    public boolean isEditor() {
        return role.includes(Role.EDITOR);
    }
}
