package dev.midad.foundation.database;

import java.util.UUID;

/** One thing of the content, by its kind and id. */
public record ContentRef(ContentKind kind, UUID id) {}
