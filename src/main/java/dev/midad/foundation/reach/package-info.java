/** Judges which addresses of other machines Midad may connect to, so that nobody reaches the inside through it. */
@NullMarked
package dev.midad.foundation.reach;

import org.jspecify.annotations.NullMarked;
