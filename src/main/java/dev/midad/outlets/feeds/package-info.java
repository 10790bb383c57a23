/** Feeds and sitemaps of what is published. */
@NullMarked
package dev.midad.outlets.feeds;

import org.jspecify.annotations.NullMarked;
