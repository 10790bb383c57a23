package dev.midad.newsroom.slugs;

import java.util.UUID;

/** What became of one thing of an import. */
public record Imported(UUID id, String slug, Outcome outcome) {

    /** Whether anything had to be done. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }
}
