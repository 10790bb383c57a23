package dev.midad.outlets.webhooks;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The articles of some changes: which of them readers had when the log was shared out so far, and where; kept up to date. */
final class ToldArticles {

    /** Where an article was told to be; in no section where that is null. */
    record Place(@Nullable UUID section) {}

    private final Map<UUID, Place> told;
    private final Map<UUID, Place> present;
    private final Map<UUID, Place> changed = new HashMap<>();

    /**
     * @param told by article, of those that readers had
     * @param present by article, where each lies now
     */
    ToldArticles(Map<UUID, Place> told, Map<UUID, Place> present) {
        this.told = new HashMap<>(told);
        this.present = Map.copyOf(present);
    }

    /** Null where readers did not have it. */
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

    /** By article, where those lie that are to be remembered anew; null for those that are to be forgotten. */
    Map<UUID, Place> changed() {
        return changed;
    }
}
