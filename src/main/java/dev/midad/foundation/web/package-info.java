/** Holds what every resource shares: problems, parameters, paging, strict JSON and conditional requests. */
@NullMarked
package dev.midad.foundation.web;

import org.jspecify.annotations.NullMarked;
