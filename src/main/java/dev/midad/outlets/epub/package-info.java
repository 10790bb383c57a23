/** Gives a whole issue as a book: EPUB 3. */
@NullMarked
package dev.midad.outlets.epub;

import org.jspecify.annotations.NullMarked;
