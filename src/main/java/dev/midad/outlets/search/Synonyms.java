package dev.midad.outlets.search;

import dev.midad.language.words.SameWords;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Holds the words that mean the same: those that Midad knows, and those of the house. Midad does not start with a file
 * that it cannot read.
 */
@Singleton
class Synonyms {

    private static final String KEY = "midad.search.synonyms";

    private final SameWords words;

    Synonyms(SearchConfiguration configuration) {
        this.words = configuration.synonyms().map(Synonyms::read).orElse(SameWords.own());
    }

    /** Reads the file at the start, and not at the first search. */
    void check(@Observes StartupEvent start) {}

    SameWords words() {
        return words;
    }

    static SameWords read(Path file) {
        try {
            return SameWords.own().with(SameWords.lines(Files.readAllBytes(file)));
        } catch (CharacterCodingException wrong) {
            throw refused(file, "it is not in UTF-8", wrong);
        } catch (IOException wrong) {
            throw refused(file, "it cannot be read", wrong);
        } catch (IllegalArgumentException wrong) {
            throw refused(file, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private static ConfigurationException refused(Path file, String why, Exception cause) {
        return new ConfigurationException(
                KEY + ": " + file + ": " + why
                        + ". Write on each line all ways to write one thing, with commas between.",
                cause);
    }
}
