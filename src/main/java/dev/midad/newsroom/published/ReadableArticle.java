package dev.midad.newsroom.published;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds what rooms above need to know of an article that readers have; whether it takes comments is true for this
 * moment only.
 */
public record ReadableArticle(
        UUID id, String slug, String lang, @Nullable UUID section, boolean takesComments) {}
