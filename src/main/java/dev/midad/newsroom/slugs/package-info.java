/** Keeps the slugs of everything that has an address, and does what sections, authors and tags have in common. */
@NullMarked
package dev.midad.newsroom.slugs;

import org.jspecify.annotations.NullMarked;
