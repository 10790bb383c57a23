/** Keeps the publication itself: its name, languages and masthead. */
@NullMarked
package dev.midad.newsroom.publication;

import org.jspecify.annotations.NullMarked;
