/** Implements Idempotency-Key: the first answer to a request is given again to its retries. */
@NullMarked
package dev.midad.foundation.retries;

import org.jspecify.annotations.NullMarked;
