/** Gives readers the front pages: containers as they were launched, arranged with what readers have now. It cannot name a draft. */
@NullMarked
package dev.midad.newsroom.fronts;

import org.jspecify.annotations.NullMarked;
