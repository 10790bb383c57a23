package dev.midad.newsroom.slugs;

import java.util.Set;

/**
 * Tells how things of one kind are found by their addresses. A room whose things readers reach by an address of their own
 * has a bean of it; of several kinds, those of a higher priority are looked for first.
 */
public interface AddressedKind {

    /** Returns the name of the kind, such as {@code section}. */
    String kind();

    /** Returns the path of such a thing on a site that names no other, such as {@code /sections/{slug}}. */
    String usual();

    /** Returns the folded words that other systems have in the addresses of such things alone, such as {@code category}. */
    Set<String> families();

    /**
     * Returns the SQL that finds what readers have of the kind, and what was taken from them for a stated reason.
     *
     * @param keys the SQL of an array of folded slugs, present or former
     * @param ids the SQL of an array of ids
     * @return a query of {@code id}, {@code slug} (the present one), {@code lang}, {@code section} (its slug, or null),
     *     {@code is_gone} and {@code found_by} (the key or the id as a text)
     */
    String standing(String keys, String ids);
}
