/** Keeps files by key, whole or not at all: in a folder, or in an object store that speaks S3. */
@NullMarked
package dev.midad.foundation.store;

import org.jspecify.annotations.NullMarked;
