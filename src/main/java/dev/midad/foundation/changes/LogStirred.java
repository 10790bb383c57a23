package dev.midad.foundation.changes;

/** Says that something was or may have been written to the change log; while nothing is, it is not sent. */
public record LogStirred() {}
