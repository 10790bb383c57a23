package dev.midad.people.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names the holder of a bearer token, and the session of the token where the holder signed in for it. */
public record Holder(Actor actor, @Nullable UUID session) {}
