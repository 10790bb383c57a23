/** Says what a word is: analysis, stems and keyboard layouts, for search and all other code that compares words. */
@NullMarked
package dev.midad.language.words;

import org.jspecify.annotations.NullMarked;
