package dev.midad.newsroom.fronts;

import java.time.Instant;
import java.util.UUID;

/** Holds what a front is called, without what stands on it. */
public record FrontHead(UUID id, String slug, String name, String lang, Instant updatedAt) {}
