package dev.midad.moving.archive;

import org.jspecify.annotations.Nullable;

/** A line as it was sent; null where it is longer than a line may be. */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two of them.
record RawLine(long number, byte @Nullable [] bytes) {}
