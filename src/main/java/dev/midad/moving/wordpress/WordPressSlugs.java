package dev.midad.moving.wordpress;

import dev.midad.language.text.Slug;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Gives out the slugs of one kind within a file. To WordPress two slugs that differ in a hamza are two; to Midad they
 * are one, and the second gets a number. Only a hash of each is kept, so that a million posts fit into memory.
 */
final class WordPressSlugs {

    private final Set<Long> taken = new HashSet<>();
    private final Map<Long, Integer> numbers = new HashMap<>();

    /** Returns the slug itself, or a numbered one where it is taken. The same file gives the same numbers. */
    String claim(String slug) {
        var claimed = slug;
        while (!taken.add(hash(claimed))) {
            claimed = Slug.numbered(slug, numbers.merge(hash(slug), 1, Integer::sum) + 1);
        }
        return claimed;
    }

    /** Claims the slug, and returns whether it was free. */
    boolean claimIfFree(String slug) {
        return taken.add(hash(slug));
    }

    private static long hash(String slug) {
        return WordPressIds.nameBased(Slug.key(slug)).getMostSignificantBits();
    }

    /** Makes a slug for something whose own slug Midad cannot take. */
    static String made(String kind, String stored) {
        return kind + "-" + WordPressIds.nameBased(stored).toString().substring(24);
    }
}
