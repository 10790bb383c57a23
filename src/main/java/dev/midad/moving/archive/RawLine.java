package dev.midad.moving.archive;

import org.jspecify.annotations.Nullable;

/** Holds the bytes of a line as they were sent; null where the line is longer than allowed. */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two of them.
record RawLine(long number, byte @Nullable [] bytes) {}
