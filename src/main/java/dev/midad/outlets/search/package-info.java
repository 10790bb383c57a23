/** Searches published articles and the desk's, in indexes that the change log feeds. */
@NullMarked
package dev.midad.outlets.search;

import org.jspecify.annotations.NullMarked;
