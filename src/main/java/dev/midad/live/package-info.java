/** What changes for readers, told to whoever listens, at the moment. */
@NullMarked
package dev.midad.live;

import org.jspecify.annotations.NullMarked;
