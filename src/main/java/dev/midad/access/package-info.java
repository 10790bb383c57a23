/** Who may do what: users, tokens, their roles, signing in, and whoever stands behind a request. */
@NullMarked
package dev.midad.access;

import org.jspecify.annotations.NullMarked;
