package dev.midad.newsroom.slugs;

import dev.midad.language.text.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Brings along the slugs that something had before it moved, so that old addresses go on leading to it. */
@ApplicationScoped
public class FormerSlugs {

    private final Slugs slugs;
    private final EntityManager entities;

    FormerSlugs(Slugs slugs, EntityManager entities) {
        this.slugs = slugs;
        this.entities = entities;
    }

    /** Claims the former slugs that the holder does not have yet, and returns whether there were any. */
    public boolean claim(SlugSpace space, UUID id, List<String> former, Instant publicFrom) {
        if (former.isEmpty()) {
            return false;
        }
        var present = list(space.kind(), id);
        var missing = former.stream()
                .map(Slug::nfc)
                .filter(slug -> !present.contains(slug))
                .toList();
        missing.forEach(slug -> slugs.claim(space, id, slug, publicFrom));
        return !missing.isEmpty();
    }

    /** Returns the slugs that are public or have a time to become so, in the order of their folded letters. */
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
