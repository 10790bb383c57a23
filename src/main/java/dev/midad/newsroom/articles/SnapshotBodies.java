package dev.midad.newsroom.articles;

import dev.midad.language.text.Body;
import dev.midad.language.text.ForeignMedia;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Names media in the bodies that readers have, or will have as scheduled. Nothing else of a snapshot changes, not even
 * the time at which readers see it changed: the words are what they were.
 */
@ApplicationScoped
class SnapshotBodies {

    private static final String UPDATE = """
            update %s set body = cast(:body as json), media = array(
                select distinct id from unnest(media || cast(:media as uuid[])) as used (id))
            where id = :snapshot
            """;

    private final EntityManager entities;

    SnapshotBodies(EntityManager entities) {
        this.entities = entities;
    }

    /** Returns whether any of the article's snapshots showed a file that these media take the place of. */
    @SuppressWarnings("unchecked")
    boolean replace(Article article, Map<String, ForeignMedia.Medium> media) {
        List<Tuple> rows = entities.createNativeQuery(
                        "select id, cast(body as text) as body from %s where article_id = :article"
                                .formatted(article.type().snapshots()),
                        Tuple.class)
                .setParameter("article", article.id)
                .getResultList();
        var isReplaced = false;
        for (var row : rows) {
            isReplaced |= replace(article, row.get("id", UUID.class), row.get("body", String.class), media);
        }
        return isReplaced;
    }

    private boolean replace(Article article, UUID snapshot, String shown, Map<String, ForeignMedia.Medium> media) {
        var body = Body.ofStored(shown, null);
        var replaced = ForeignMedia.replaced(body, media);
        if (replaced.toJson().equals(body.toJson())) {
            return false;
        }
        var left = ForeignMedia.addresses(replaced);
        var used = ForeignMedia.addresses(body).stream()
                .filter(address -> !left.contains(address))
                .map(address -> Objects.requireNonNull(media.get(address)).id())
                .toArray(UUID[]::new);
        SnapshotRepository.lockMedia(entities, used);
        entities.createNativeQuery(UPDATE.formatted(article.type().snapshots()))
                .setParameter("body", replaced.toJson())
                .setParameter("media", used)
                .setParameter("snapshot", snapshot)
                .executeUpdate();
        return true;
    }
}
