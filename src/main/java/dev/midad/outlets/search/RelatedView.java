package dev.midad.outlets.search;

import dev.midad.foundation.web.Tagged;
import dev.midad.newsroom.published.ArticleView;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists articles on the same matter as another one. */
@Schema(name = "RelatedArticles", description = "Other articles on the same matter, the nearest first")
public record RelatedView(
        @Schema(required = true, description = "As in lists, the nearest first")
        List<ArticleView> data) implements Tagged {

    public RelatedView {
        data = List.copyOf(data);
    }

    /** Names all articles, because every newly published one may be nearer. */
    @Override
    public Stream<String> cacheTags() {
        return Stream.concat(Stream.of("articles"), data.stream().flatMap(ArticleView::cacheTags));
    }
}
