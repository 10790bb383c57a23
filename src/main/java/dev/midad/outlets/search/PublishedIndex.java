package dev.midad.outlets.search;

import dev.midad.foundation.changes.ChangeReader;
import dev.midad.foundation.database.InstallationSecret;
import dev.midad.foundation.delivery.Freshness;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Holds what readers can find. */
@Singleton
class PublishedIndex extends SearchIndex {

    private static final Duration GATHERS = Duration.ofSeconds(2);

    private final Freshness freshness;

    PublishedIndex(
            @ConfigProperty(name = "midad.data-dir") Path dataDirectory,
            ChangeReader log,
            PublishedFeed feed,
            InstallationSecret secret,
            Freshness freshness) {
        super("published", GATHERS, dataDirectory, log, feed, secret);
        this.freshness = freshness;
    }

    @Override
    void beSeenBehind() {
        freshness.doubt();
    }
}
