package dev.midad.foundation.changes;

import java.util.UUID;

/** One thing of the content, by its kind and id. */
public record ContentRef(ContentKind kind, UUID id) {}
