/** The content for whoever keeps a copy of it: all of it once, then what changed. */
@NullMarked
package dev.midad.sync;

import org.jspecify.annotations.NullMarked;
