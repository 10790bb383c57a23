/** Keeps authors, the people and desks that stand in bylines. */
@NullMarked
package dev.midad.newsroom.authors;

import org.jspecify.annotations.NullMarked;
