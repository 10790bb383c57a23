package dev.midad.outlets.search;

import dev.midad.foundation.web.Tagged;
import dev.midad.newsroom.published.ArticleView;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Holds an article that a search has found. */
@Schema(description = "An article that was found")
public record SearchHit(
        @Schema(required = true, description = "As in lists, without the body")
        ArticleView article,

        @Schema(required = true) HighlightsView highlights)
        implements Tagged {

    @Override
    public Stream<String> cacheTags() {
        return article.cacheTags();
    }
}
