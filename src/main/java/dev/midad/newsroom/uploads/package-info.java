/** Takes in files piece by piece, so that an upload goes on where its line was cut (tus 1.0.0). */
@NullMarked
package dev.midad.newsroom.uploads;

import org.jspecify.annotations.NullMarked;
