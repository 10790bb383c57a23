/**
 * Makes each delivery answer once, keeps it, compresses it, and drops it when the content that it depends on changes.
 */
@NullMarked
package dev.midad.foundation.delivery;

import org.jspecify.annotations.NullMarked;
