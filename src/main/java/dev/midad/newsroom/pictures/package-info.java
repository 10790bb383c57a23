/** Reads pictures of any make and renders them in the sizes and formats that pages need; it knows no database and no HTTP. */
@NullMarked
package dev.midad.newsroom.pictures;

import org.jspecify.annotations.NullMarked;
