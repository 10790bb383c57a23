/** Keeps users and tokens: signing in, sessions, links by mail, and who administers them. */
@NullMarked
package dev.midad.people.accounts;

import org.jspecify.annotations.NullMarked;
