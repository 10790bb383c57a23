/** Tells what a file is by its content: its type, what is embedded in it, and what is wrong with it. */
@NullMarked
package dev.midad.newsroom.files;

import org.jspecify.annotations.NullMarked;
