/** Sends changes that readers see to the receivers that asked for them, signed, in order, until they have them. */
@NullMarked
package dev.midad.outlets.webhooks;

import org.jspecify.annotations.NullMarked;
