/** Knows who is asking and what they may do, and keeps the audit of what they did. */
@NullMarked
package dev.midad.people.access;

import org.jspecify.annotations.NullMarked;
