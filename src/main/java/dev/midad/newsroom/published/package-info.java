/** Holds what readers get of articles: the published snapshot, its queries and views. It cannot name a draft. */
@NullMarked
package dev.midad.newsroom.published;

import org.jspecify.annotations.NullMarked;
