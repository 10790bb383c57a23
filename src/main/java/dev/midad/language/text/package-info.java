/**
 * Handles text as newsrooms write it: Portable Text, its HTML and plain forms, slugs, and folding, which makes Arabic
 * letters comparable.
 */
@NullMarked
package dev.midad.language.text;

import org.jspecify.annotations.NullMarked;
