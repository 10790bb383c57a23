package dev.midad.outlets.search;

import dev.midad.newsroom.articles.ArticleEditorialSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Holds an article of the desk that a search has found. */
@Schema(name = "EditorialSearchHit", description = "An article of the desk that was found")
public record EditorialHit(
        @Schema(required = true) ArticleEditorialSummary article,

        @Schema(required = true, description = "In what the desk has now, published or not")
        HighlightsView highlights) {}
