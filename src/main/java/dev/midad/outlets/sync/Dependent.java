package dev.midad.outlets.sync;

import dev.midad.foundation.changes.ContentRef;

/**
 * What shows something that has changed, whether it has changed itself or not.
 *
 * @param isMoved whether it may lie elsewhere by that
 * @param isTold whether it is told anyhow, because it has changed itself, unless it lies elsewhere
 */
record Dependent(ContentRef ref, boolean isMoved, boolean isTold) {}
