package dev.midad.newsroom.slugs;

/** A slug that is somebody's: as it is shown, and the folded form by which it is found. */
public record ClaimedSlug(String slug, String key) {}
