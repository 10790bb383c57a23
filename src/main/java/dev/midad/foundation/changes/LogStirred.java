package dev.midad.foundation.changes;

/** Says that something may have been written to the change log; it is sent at least once a second. */
public record LogStirred() {}
