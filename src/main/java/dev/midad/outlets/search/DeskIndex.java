package dev.midad.outlets.search;

import dev.midad.foundation.changes.ChangeReader;
import dev.midad.foundation.database.InstallationSecret;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the desk can find: drafts are in this index alone, which no query of readers is put to. */
@Singleton
class DeskIndex extends SearchIndex {

    DeskIndex(
            @ConfigProperty(name = "midad.data-dir") Path dataDirectory,
            ChangeReader log,
            DeskFeed feed,
            InstallationSecret secret) {
        super("desk", dataDirectory, log, feed, secret);
    }

    @Override
    void beSeenBehind() {
        // The desk's answers are kept by nobody.
    }
}
