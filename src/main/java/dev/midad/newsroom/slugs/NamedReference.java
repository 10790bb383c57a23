package dev.midad.newsroom.slugs;

/**
 * Refers to a section, an author or a tag.
 *
 * @param ref its id or its slug, present or former, or the id of one that was merged into it
 */
public record NamedReference(SlugKind kind, String ref) {}
