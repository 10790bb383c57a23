/** Brings what articles show from the servers of others into the library. */
@NullMarked
package dev.midad.moving.adoption;

import org.jspecify.annotations.NullMarked;
