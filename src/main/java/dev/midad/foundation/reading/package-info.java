/** Reads published content without a transaction, from the primary or from a standby. */
@NullMarked
package dev.midad.foundation.reading;

import org.jspecify.annotations.NullMarked;
