/** Moves a whole newsroom in and out, as lines of JSON. */
@NullMarked
package dev.midad.moving.archive;

import org.jspecify.annotations.NullMarked;
