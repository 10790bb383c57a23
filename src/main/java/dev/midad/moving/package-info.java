/** Moving a whole newsroom in and out, as one JSON object a line. */
@NullMarked
package dev.midad.moving;

import org.jspecify.annotations.NullMarked;
