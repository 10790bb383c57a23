package dev.midad.foundation.store;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.net.URI;

/** Makes the one store that is configured, and ends a start whose configuration names none. */
@ApplicationScoped
class Stores {

    /** Makes the store. The classes of S3 are loaded only where it is used. */
    @Produces
    @ApplicationScoped
    Store store(StoreConfiguration configuration) {
        return switch (configuration.store()) {
            case FOLDER -> FolderStore.in(configuration.folder());
            case S3 -> new S3Store(checked(configuration.s3()));
        };
    }

    void atStart(@Observes StartupEvent start, StoreConfiguration configuration) {
        if (configuration.store() == StoreConfiguration.Kind.S3) {
            checked(configuration.s3());
        }
    }

    private static StoreConfiguration.S3 checked(StoreConfiguration.S3 configuration) {
        if (configuration.bucket().isEmpty()) {
            throw new ConfigurationException("midad.media.store=s3 needs midad.media.s3.bucket.");
        }
        if (configuration.accessKey().isPresent() != configuration.secretKey().isPresent()) {
            throw new ConfigurationException(
                    "midad.media.s3.access-key and midad.media.s3.secret-key go together; without both, the keys come from the environment.");
        }
        configuration.endpoint().ifPresent(Stores::checkEndpoint);
        var prefix = configuration.prefix().orElse("");
        if (!prefix.isEmpty() && !prefix.matches("[A-Za-z0-9._/-]{1,300}")) {
            throw new ConfigurationException("midad.media.s3.prefix may have A–Z a–z 0–9 . _ / - alone.");
        }
        return configuration;
    }

    private static void checkEndpoint(URI endpoint) {
        if (endpoint.getHost() == null
                || !("https".equals(endpoint.getScheme()) || "http".equals(endpoint.getScheme()))) {
            throw new ConfigurationException(
                    "midad.media.s3.endpoint must be an address such as https://s3.example.org, and %s is not."
                            .formatted(endpoint));
        }
    }
}
