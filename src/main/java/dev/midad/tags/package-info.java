/** Tags: what articles are about. */
@NullMarked
package dev.midad.tags;

import org.jspecify.annotations.NullMarked;
