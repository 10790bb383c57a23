/** Says what stands at an address of the publication's site, the present one or an old one. */
@NullMarked
package dev.midad.outlets.addresses;

import org.jspecify.annotations.NullMarked;
