/** Search: indexes of what is published and of the desk, fed by the change log. */
@NullMarked
package dev.midad.outlets.search;

import org.jspecify.annotations.NullMarked;
