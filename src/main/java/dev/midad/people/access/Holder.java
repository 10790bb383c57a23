package dev.midad.people.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose a bearer token is; with the session that it belongs to where somebody signed in for it. */
public record Holder(Actor actor, @Nullable UUID session) {}
