package dev.midad.moving.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Names the file of a medium.
 *
 * @param sha256 its hash in hexadecimal, by which it lies in the folder of an export
 * @param url where it may be had for a day; null where it moves in a folder
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineFile(String sha256, @Nullable String url) {}
