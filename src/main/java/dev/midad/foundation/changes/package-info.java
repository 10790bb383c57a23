/** The change log: every committed change of content, and reading it without missing one. */
@NullMarked
package dev.midad.foundation.changes;

import org.jspecify.annotations.NullMarked;
