/** What every resource shares: problems, parameters, paging, conditional requests and the form of delivery answers. */
@NullMarked
package dev.midad.web;

import org.jspecify.annotations.NullMarked;
