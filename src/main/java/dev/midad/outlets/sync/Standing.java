package dev.midad.outlets.sync;

import dev.midad.foundation.changes.ContentRef;
import dev.midad.foundation.changes.GoneReason;
import dev.midad.newsroom.published.ArticlePlace;
import org.jspecify.annotations.Nullable;

/**
 * Tells what readers have of one piece of content by now.
 *
 * @param place the place of an article, or of the article of a comment; null for all other kinds, and for gone content
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
