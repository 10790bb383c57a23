/** The page that a fresh installation shows. */
@NullMarked
package dev.midad.sample;

import org.jspecify.annotations.NullMarked;
