/** Live events: what changes for readers, told to listeners at the moment. */
@NullMarked
package dev.midad.outlets.live;

import org.jspecify.annotations.NullMarked;
