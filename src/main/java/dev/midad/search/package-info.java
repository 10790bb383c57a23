/** Search: an index of what is published beside the database, fed by the change log. */
@NullMarked
package dev.midad.search;

import org.jspecify.annotations.NullMarked;
