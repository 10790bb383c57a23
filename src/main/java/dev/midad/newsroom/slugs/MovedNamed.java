package dev.midad.newsroom.slugs;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds a section, an author or a tag on its way in.
 *
 * @param id the id that it had elsewhere; null where it is found by its slug
 * @param formerSlugs slugs of before, which go on leading to it
 * @param isOnlyIfNew whether one that stands already stays as it is
 */
public record MovedNamed<D extends Record & NamedDraft>(
        @Nullable UUID id, D draft, List<String> formerSlugs, boolean isOnlyIfNew) {

    public MovedNamed {
        formerSlugs = List.copyOf(formerSlugs);
    }
}
