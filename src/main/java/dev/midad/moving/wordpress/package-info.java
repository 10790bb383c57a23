/** What a WordPress exports, turned into the lines that the archive brings in. */
@NullMarked
package dev.midad.moving.wordpress;

import org.jspecify.annotations.NullMarked;
