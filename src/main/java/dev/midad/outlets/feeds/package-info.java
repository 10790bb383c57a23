/** Makes feeds and sitemaps of published articles. */
@NullMarked
package dev.midad.outlets.feeds;

import org.jspecify.annotations.NullMarked;
