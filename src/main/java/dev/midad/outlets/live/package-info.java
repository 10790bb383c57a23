/** Tells listeners at once what changes for readers, as live events. */
@NullMarked
package dev.midad.outlets.live;

import org.jspecify.annotations.NullMarked;
