package dev.midad.foundation.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What names a resource in a path or in another resource: its id or its slug. */
public final class Ref {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Ref() {}

    /** The id, where the reference is one; everything else is a slug. */
    public static Optional<UUID> id(String ref) {
        return ID.matcher(ref).matches() ? Optional.of(UUID.fromString(ref)) : Optional.empty();
    }
}
