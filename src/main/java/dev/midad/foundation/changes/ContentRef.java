package dev.midad.foundation.changes;

import java.util.UUID;

/** Names one piece of content by its kind and id. */
public record ContentRef(ContentKind kind, UUID id) {}
