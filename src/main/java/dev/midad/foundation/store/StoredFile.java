package dev.midad.foundation.store;

import java.time.Instant;

/** Tells what a store knows of a file without reading it; the size is in bytes. */
public record StoredFile(String key, long size, Instant lastModified) {}
