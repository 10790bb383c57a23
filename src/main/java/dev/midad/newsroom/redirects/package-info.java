/** Keeps what is said of old addresses: where each leads now, or that what stood there is gone. */
@NullMarked
package dev.midad.newsroom.redirects;

import org.jspecify.annotations.NullMarked;
