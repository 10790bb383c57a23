/** Delivery answers: made once, kept, packed, and dropped when what they depend on changes. */
@NullMarked
package dev.midad.foundation.delivery;

import org.jspecify.annotations.NullMarked;
