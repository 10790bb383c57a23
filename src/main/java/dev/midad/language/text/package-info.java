/** Text as newsrooms write it: Portable Text, its HTML and plain forms, slugs, and Arabic letters made comparable. */
@NullMarked
package dev.midad.language.text;

import org.jspecify.annotations.NullMarked;
