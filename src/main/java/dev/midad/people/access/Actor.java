package dev.midad.people.access;

import java.util.Set;
import java.util.UUID;

/**
 * Names the person or the token behind an editorial request.
 *
 * @param sections the sections which the role is narrowed to; sections under them belong to it too; empty where it is
 *     not narrowed
 */
public record Actor(UUID id, String name, Role role, Set<UUID> sections) {

    public Actor {
        sections = Set.copyOf(sections);
    }

    public boolean isEditor() {
        return role.includes(Role.EDITOR);
    }

    public boolean mayWrite() {
        return role.includes(Role.WRITER);
    }
}
