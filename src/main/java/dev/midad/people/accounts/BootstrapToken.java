package dev.midad.people.accounts;

import dev.midad.people.access.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Lets the first administrator in: on a start where none exists, it makes a token, from the configuration or at random.
 */
@ApplicationScoped
class BootstrapToken {

    private static final Logger LOG = Logger.getLogger(BootstrapToken.class);
    private static final int FEWEST_CHARACTERS = 16;

    private final AccessConfiguration configuration;
    private final Path dataDirectory;
    private final AccessTokenService service;
    private final Administrators administrators;

    BootstrapToken(
            AccessConfiguration configuration,
            @ConfigProperty(name = "midad.data-dir") Path dataDirectory,
            AccessTokenService service,
            Administrators administrators) {
        this.configuration = configuration;
        this.dataDirectory = dataDirectory;
        this.service = service;
        this.administrators = administrators;
    }

    void start(@Observes @Priority(1) StartupEvent event, EntityManager entities) {
        QuarkusTransaction.requiringNew().run(() -> {
            // Replicas that start together on an empty database must not make a token each.
            entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtext('midad.bootstrap')))")
                    .getSingleResult();
            if (!administrators.exist()) {
                service.keep(new AccessTokenDraft("bootstrap", Role.ADMIN, null), value(), null);
            }
        });
    }

    private String value() {
        var configured = configuration.adminToken();
        if (configured.isPresent()) {
            return sufficient(configured.get());
        }
        var value = Secret.make("midad_");
        write(value);
        LOG.infof("The administrator's token, shown this once and kept in %s: %s", file(), value);
        return value;
    }

    private static String sufficient(String token) {
        if (token.length() < FEWEST_CHARACTERS || !token.matches("[A-Za-z0-9._~+/-]+=*")) {
            throw new ConfigurationException(
                    "midad.bootstrap.admin-token must have at least %d letters, digits or ._~+/- and no spaces"
                            .formatted(FEWEST_CHARACTERS));
        }
        return token;
    }

    private Path file() {
        return dataDirectory.resolve("admin-token");
    }

    private void write(String value) {
        try {
            Files.createDirectories(dataDirectory);
            Files.deleteIfExists(file());
            Files.createFile(
                    file(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file(), value + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
