/** Completes the OpenAPI document that is generated from the code. */
@NullMarked
package dev.midad.foundation.contract;

import org.jspecify.annotations.NullMarked;
