package dev.midad.outlets.search;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Sets what a house adds to the search. */
@ConfigMapping(prefix = "midad.search")
interface SearchConfiguration {

    /** Returns a file of words that are written in several ways, beside those that Midad knows. */
    Optional<Path> synonyms();
}
