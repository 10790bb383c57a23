package dev.midad.outlets.sync;

import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.GoneReason;
import dev.midad.newsroom.published.ArticleCriteria;
import dev.midad.newsroom.published.ShapeParameters;
import java.util.Optional;
import java.util.Set;

/**
 * Describes the part of the content that a client keeps a copy of.
 *
 * @param articles which articles, and the comments on which articles
 * @param shape how much of an article, and in what form
 * @param fingerprint a text that is the same for the same part, and different for every other
 */
public record SyncScope(Set<ContentKind> kinds, ArticleCriteria articles, ShapeParameters shape, String fingerprint) {

    public SyncScope {
        kinds = Set.copyOf(kinds);
    }

    /** Returns the scope that holds everything of these kinds, for callers that narrow it afterwards. */
    public static SyncScope everything(Set<ContentKind> kinds) {
        return new SyncScope(
                kinds, ArticleCriteria.EVERYTHING, new ShapeParameters("full", null, "blocks"), "everything");
    }

    /**
     * Returns what a client with this part of the content is to be told: the content, or its removal, or nothing.
     *
     * @param isMoved whether the content may have belonged to this part before, and does so no longer
     */
    public Optional<SyncItem> item(Standing standing, boolean isMoved) {
        if (!kinds.contains(standing.ref().kind())) {
            return Optional.empty();
        }
        var place = standing.place();
        if (place == null || articles.holds(place)) {
            return Optional.of(standing.item());
        }
        return isMoved ? Optional.of(SyncItem.delete(standing.ref(), GoneReason.MOVED_OUT_OF_SCOPE)) : Optional.empty();
    }
}
