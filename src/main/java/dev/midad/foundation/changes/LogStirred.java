package dev.midad.foundation.changes;

/** Something may have been written to the change log; sent at least once a second. */
public record LogStirred() {}
