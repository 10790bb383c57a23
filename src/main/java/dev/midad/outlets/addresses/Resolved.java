package dev.midad.outlets.addresses;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds what an address leads to.
 *
 * @param redirect the id of the redirect that led there; null where none did
 */
record Resolved(ResolvedView view, @Nullable UUID redirect) {}
