package dev.midad.newsroom.slugs;

/**
 * Refers to something that has a slug.
 *
 * @param ref its id or its slug, present or former, or the id of a section, author or tag that was merged into it
 */
public record NamedReference(SlugKind kind, String ref) {}
