/** Keeps the locks that tell who is editing an article at the moment. */
@NullMarked
package dev.midad.newsroom.locks;

import org.jspecify.annotations.NullMarked;
