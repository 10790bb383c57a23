/** Turns a WordPress export into the lines that the archive brings in. */
@NullMarked
package dev.midad.moving.wordpress;

import org.jspecify.annotations.NullMarked;
