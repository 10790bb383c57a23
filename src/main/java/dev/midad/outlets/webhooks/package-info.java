/** Webhooks: what changes for readers is sent to those who asked for it, signed, in order, until they have it. */
@NullMarked
package dev.midad.outlets.webhooks;

import org.jspecify.annotations.NullMarked;
