package dev.midad.newsroom.published;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What readers have of an article, as far as other rooms need it; whether it takes comments is true for this moment. */
public record ReadableArticle(
        UUID id, String slug, String lang, @Nullable UUID section, boolean takesComments) {}
