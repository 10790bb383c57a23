/** What completes the OpenAPI document that is made from the code. */
@NullMarked
package dev.midad.foundation.contract;

import org.jspecify.annotations.NullMarked;
