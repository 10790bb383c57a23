/** Makes the page that a fresh installation shows. */
@NullMarked
package dev.midad.moving.sample;

import org.jspecify.annotations.NullMarked;
