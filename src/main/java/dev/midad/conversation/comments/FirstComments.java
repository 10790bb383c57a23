package dev.midad.conversation.comments;

import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.newsroom.published.IncludedComments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Brings the first threads along with their article. */
@ApplicationScoped
public class FirstComments implements IncludedComments {

    private static final Paging FIRST = new Paging(null, null, null);

    private final PublishedComments comments;

    FirstComments(PublishedComments comments) {
        this.comments = comments;
    }

    @Override
    public Page<?> firstOf(UUID article) {
        return comments.list(article, CommentSort.NEWEST, FIRST);
    }
}
