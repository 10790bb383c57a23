/** The slugs of everything that has an address: claimed, kept, found again however they are written. */
@NullMarked
package dev.midad.slugs;

import org.jspecify.annotations.NullMarked;
