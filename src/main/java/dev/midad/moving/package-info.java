/** Content that moves in and out: Midad's own lines of JSON, and what a WordPress exports. */
@NullMarked
package dev.midad.moving;

import org.jspecify.annotations.NullMarked;
