package dev.midad.outlets.sync;

import dev.midad.foundation.changes.ContentRef;
import dev.midad.foundation.changes.GoneReason;
import dev.midad.newsroom.published.ArticlePlace;
import org.jspecify.annotations.Nullable;

/**
 * What readers have of something by now.
 *
 * @param place where it lies, an article or a comment with its article; null of all else, and of what is gone
 */
public record Standing(
        ContentRef ref, SyncItem item, @Nullable ArticlePlace place) {

    static Standing there(ContentRef ref, Object view, @Nullable ArticlePlace place) {
        return new Standing(ref, SyncItem.upsert(ref, view), place);
    }

    static Standing gone(ContentRef ref, GoneReason reason) {
        return new Standing(ref, SyncItem.delete(ref, reason), null);
    }
}
