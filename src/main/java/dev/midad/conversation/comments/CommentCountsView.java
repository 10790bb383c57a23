package dev.midad.conversation.comments;

import dev.midad.foundation.web.Tagged;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The counts of several articles; what readers do not have is left out. */
@Schema(name = "CommentCounts", description = "The counts of the articles that were asked for")
public record CommentCountsView(@Schema(required = true) List<CommentCountView> data) implements Tagged {

    public CommentCountsView {
        data = List.copyOf(data);
    }

    @Override
    public Stream<String> cacheTags() {
        // Articles that are left out may come to be published.
        return Stream.concat(
                Stream.of("articles"),
                data.stream()
                        .map(CommentCountView::article)
                        .flatMap(article -> Stream.of("comments:" + article, "article:" + article)));
    }
}
