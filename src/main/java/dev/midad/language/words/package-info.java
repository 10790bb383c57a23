/** What a word is: analysis, stems and keyboard layouts, for search and whatever else compares words. */
@NullMarked
package dev.midad.language.words;

import org.jspecify.annotations.NullMarked;
