package dev.midad.foundation.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads a reference, which names a resource by its id or its slug, in a path or in another resource. */
public final class Ref {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Ref() {}

    /** Returns the id where the reference is one; every other reference is a slug. */
    public static Optional<UUID> id(String ref) {
        return ID.matcher(ref).matches() ? Optional.of(UUID.fromString(ref)) : Optional.empty();
    }
}
