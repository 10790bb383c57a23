package dev.midad.outlets.sync;

import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.GoneReason;
import dev.midad.newsroom.published.ArticleCriteria;
import dev.midad.newsroom.published.ShapeParameters;
import java.util.Optional;
import java.util.Set;

/**
 * The part of the content that somebody keeps a copy of.
 *
 * @param articles which articles, and the comments on which
 * @param shape how much of an article, and in what form
 * @param fingerprint the same part, told apart from every other
 */
public record SyncScope(Set<ContentKind> kinds, ArticleCriteria articles, ShapeParameters shape, String fingerprint) {

    public SyncScope {
        kinds = Set.copyOf(kinds);
    }

    /** All of these kinds, for whoever narrows it afterwards. */
    public static SyncScope everything(Set<ContentKind> kinds) {
        return new SyncScope(
                kinds, ArticleCriteria.EVERYTHING, new ShapeParameters("full", null, "blocks"), "everything");
    }

    /**
     * What somebody with this copy is to be told.
     *
     * @param isMoved whether it may have belonged to the part before, and does no more
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
