/** Midad, a headless CMS for newspapers and magazines. */
@NullMarked
package dev.midad;

import org.jspecify.annotations.NullMarked;
