package dev.midad.newsroom.frontdesk;

import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.slugs.SlugKind;
import dev.midad.newsroom.slugs.SlugSpace;
import dev.midad.newsroom.slugs.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives fronts their slugs. */
@ApplicationScoped
class FrontSlugs {

    private static final SlugSpace SPACE = SlugSpace.of(SlugKind.FRONT);

    private final Slugs slugs;

    FrontSlugs(Slugs slugs) {
        this.slugs = slugs;
    }

    /**
     * Claims the slug of the front, and frees a former one that no reader has seen.
     *
     * @param former the key of the slug that it had; null where it had none
     * @throws ProblemException {@code slug-taken}, {@code validation-failed}
     */
    void claim(Front front, @Nullable String chosen, @Nullable String former) {
        front.take(slugs.claimOr(SPACE, front.id, chosen, front.name, front.isWithReaders() ? front.updatedAt : null));
        if (former != null && !former.equals(front.slugKey)) {
            slugs.releaseUnseen(SlugKind.FRONT, front.id, former);
        }
    }

    void makePublic(Front front, Instant from) {
        slugs.makePublic(SlugKind.FRONT, front.id, front.slugKey, from);
    }

    /** Returns the slugs that the front had before the present one. */
    List<String> former(Front front) {
        return slugs.list(SlugKind.FRONT, front.id).stream()
                .filter(slug -> !slug.equals(front.slug))
                .toList();
    }

    /** Lets slugs that the front had where it comes from lead to it here, as far as no other has them. */
    void takeFormer(Front front, List<String> former, @Nullable Instant from) {
        former.stream()
                .filter(slug -> slugs.find(SPACE, slug).isEmpty())
                .forEach(slug -> slugs.claim(SPACE, front.id, slug, from));
    }

    Optional<UUID> find(String slug) {
        return slugs.find(SPACE, slug);
    }

    void releaseAll(UUID front) {
        slugs.releaseAll(SlugKind.FRONT, front);
    }
}
