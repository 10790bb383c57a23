package dev.midad.newsroom.slugs;

/** Holds a slug that has a holder: as it is shown, and in the folded form by which it is found. */
public record ClaimedSlug(String slug, String key) {}
