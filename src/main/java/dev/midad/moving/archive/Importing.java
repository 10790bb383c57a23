package dev.midad.moving.archive;

import dev.midad.foundation.web.Language;
import dev.midad.people.access.Actor;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Holds on whose behalf an import runs, and how.
 *
 * @param language the language of the report
 * @param files the folder with the files of media, by their hashes; null where they come from their addresses
 */
record Importing(Actor actor, Language language, @Nullable Path files) {}
