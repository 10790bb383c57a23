package dev.midad.newsroom.published;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds what rooms above need to know of an article that readers have; whether it takes comments is true for this
 * moment only.
 *
 * @param addressLanguage the language that an address by the slug must name to lead to the article; null where it need not
 */
public record ReadableArticle(
        UUID id,
        String slug,
        String lang,
        @Nullable UUID section,
        boolean takesComments,
        @Nullable String addressLanguage) {}
