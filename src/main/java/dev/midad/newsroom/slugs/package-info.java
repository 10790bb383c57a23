/** The slugs of everything that has an address: claimed, kept, and found again however they are written. */
@NullMarked
package dev.midad.newsroom.slugs;

import org.jspecify.annotations.NullMarked;
