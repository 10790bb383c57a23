/** Copies of the content for apps: all of it once, then what changed. */
@NullMarked
package dev.midad.outlets.sync;

import org.jspecify.annotations.NullMarked;
