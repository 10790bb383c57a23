package dev.midad.outlets.search;

import dev.midad.foundation.changes.ChangeReader;
import dev.midad.foundation.database.InstallationSecret;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Holds what the desk can find. Drafts are in this index alone, and no query of a reader runs on it. */
@Singleton
class DeskIndex extends SearchIndex {

    // An editor saves the same article again and again, while hardly anybody searches the desk.
    private static final Duration GATHERS = Duration.ofSeconds(30);

    DeskIndex(
            @ConfigProperty(name = "midad.data-dir") Path dataDirectory,
            ChangeReader log,
            DeskFeed feed,
            InstallationSecret secret) {
        super("desk", GATHERS, dataDirectory, log, feed, secret);
    }

    @Override
    void beSeenBehind() {
        // No cache keeps the desk's answers, so there is none to warn.
    }
}
