package dev.midad.newsroom.slugs;

import java.util.UUID;

/** Tells what an import did with one section, author, tag or article. */
public record Imported(UUID id, String slug, Outcome outcome) {

    /** Tells whether anything had to be done. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }
}
