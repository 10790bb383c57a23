package dev.midad.outlets.sync;

import dev.midad.foundation.changes.ContentRef;

/**
 * Names a piece of content that shows, or belongs to, something that has changed, whether it has changed itself or not.
 *
 * @param isMoved whether the change may have moved it to another section, language or date
 * @param isTold whether the log tells of its own change in the same stretch; then it matters here only if it moved
 */
record Dependent(ContentRef ref, boolean isMoved, boolean isTold) {}
