package dev.midad.outlets.webhooks;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Knows, for the articles of some changes, which of them readers had when the log was last shared out, and in which
 * section; it is kept up to date while the changes are shared out.
 */
final class ToldArticles {

    /** Says in which section webhooks were told that an article is; null where it is in none. */
    record Place(@Nullable UUID section) {}

    private final Map<UUID, Place> told;
    private final Map<UUID, Place> present;
    private final Map<UUID, Place> changed = new HashMap<>();

    /**
     * @param told by article, the places of those that readers had
     * @param present by article, the place where each is now
     */
    ToldArticles(Map<UUID, Place> told, Map<UUID, Place> present) {
        this.told = new HashMap<>(told);
        this.present = Map.copyOf(present);
    }

    /** Returns the place that webhooks were told; null where readers did not have the article. */
    @Nullable
    Place told(UUID article) {
        return told.get(article);
    }

    @Nullable
    UUID presentSection(UUID article) {
        var place = present.get(article);
        return place == null ? null : place.section();
    }

    void tell(UUID article) {
        var place = new Place(presentSection(article));
        told.put(article, place);
        changed.put(article, place);
    }

    void forget(UUID article) {
        told.remove(article);
        changed.put(article, null);
    }

    /** Returns by article the places to be remembered anew; null for articles that are to be forgotten. */
    Map<UUID, Place> changed() {
        return changed;
    }
}
