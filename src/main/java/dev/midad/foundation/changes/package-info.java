/** Holds the change log, which has every committed change of content, and reads it without missing one. */
@NullMarked
package dev.midad.foundation.changes;

import org.jspecify.annotations.NullMarked;
