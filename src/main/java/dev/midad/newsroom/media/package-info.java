/** Keeps the library: pictures, recordings, films and documents, with their words, their rights and their addresses. */
@NullMarked
package dev.midad.newsroom.media;

import org.jspecify.annotations.NullMarked;
