package dev.midad.database;

/** The database that holds the log cannot be reached; {@link LogRead} ends that. */
public record LogLost() {}
