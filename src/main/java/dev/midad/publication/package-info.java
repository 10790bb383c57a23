/** The publication itself: its name, languages, masthead. */
@NullMarked
package dev.midad.publication;

import org.jspecify.annotations.NullMarked;
