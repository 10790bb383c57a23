/** Keeps tags, which say what articles are about. */
@NullMarked
package dev.midad.newsroom.tags;

import org.jspecify.annotations.NullMarked;
