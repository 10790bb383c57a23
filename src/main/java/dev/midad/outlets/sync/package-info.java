/** Serves copies of the content to apps: all of it once, and then only what has changed. */
@NullMarked
package dev.midad.outlets.sync;

import org.jspecify.annotations.NullMarked;
