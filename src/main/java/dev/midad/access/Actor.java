package dev.midad.access;

import java.util.UUID;

/** Whoever stands behind an editorial request. */
public record Actor(UUID id, String name, Role role) {

    public boolean isEditor() {
        return role.includes(Role.EDITOR);
    }
}
