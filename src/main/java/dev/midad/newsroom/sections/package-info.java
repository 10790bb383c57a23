/** Keeps sections, the tree that articles are filed under. */
@NullMarked
package dev.midad.newsroom.sections;

import org.jspecify.annotations.NullMarked;
