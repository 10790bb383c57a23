package dev.midad.newsroom.slugs;

import dev.midad.language.text.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The slugs that something had before: brought along when it moves, so that old addresses go on leading to it. */
@ApplicationScoped
public class FormerSlugs {

    private final Slugs slugs;
    private final EntityManager entities;

    FormerSlugs(Slugs slugs, EntityManager entities) {
        this.slugs = slugs;
        this.entities = entities;
    }

    /** Whether any of them was new. */
    public boolean claim(SlugKind kind, UUID id, List<String> former, Instant publicFrom) {
        var present = list(kind, id);
        var missing = former.stream()
                .map(Slug::nfc)
                .filter(slug -> !present.contains(slug))
                .toList();
        missing.forEach(slug -> slugs.claim(kind, id, slug, publicFrom));
        return !missing.isEmpty();
    }

    /** Those that readers have seen, the present one among them, in the order of their letters. */
    @SuppressWarnings("unchecked")
    public List<String> list(SlugKind kind, UUID id) {
        return entities.createNativeQuery("""
                        select slug from slug where kind = :kind and entity_id = :id and public_from is not null
                        order by slug_key collate "C"
                        """, String.class)
                .setParameter("kind", kind.tag())
                .setParameter("id", id)
                .getResultList();
    }
}
