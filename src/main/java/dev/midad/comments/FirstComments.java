package dev.midad.comments;

import dev.midad.articles.IncludedComments;
import dev.midad.web.Page;
import dev.midad.web.Paging;
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
