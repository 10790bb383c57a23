package dev.midad.newsroom.files;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells where a chapter of a sound begins, and its title where it has one. */
public record Chapter(Duration start, @Nullable String title) {}
