/** Who may do what: tokens, their roles, and whoever stands behind a request. */
@NullMarked
package dev.midad.access;

import org.jspecify.annotations.NullMarked;
