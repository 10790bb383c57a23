/** Articles: the desk's draft, and the published snapshot that readers get. */
@NullMarked
package dev.midad.articles;

import org.jspecify.annotations.NullMarked;
