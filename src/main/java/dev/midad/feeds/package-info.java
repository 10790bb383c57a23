/** Feeds and sitemaps of what is published, for whoever reads it elsewhere. */
@NullMarked
package dev.midad.feeds;

import org.jspecify.annotations.NullMarked;
