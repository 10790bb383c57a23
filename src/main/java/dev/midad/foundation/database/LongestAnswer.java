package dev.midad.foundation.database;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Limits each wait for the database to 20 seconds while Midad serves requests: when a server falls silent, the network
 * may not tell for a quarter of an hour. Migrations, which run before the start, and commands have no such limit.
 */
@ApplicationScoped
class LongestAnswer implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(LongestAnswer.class);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final boolean isServing;
    private volatile boolean hasStarted;

    LongestAnswer(@ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean isServing) {
        this.isServing = isServing;
    }

    void start(@Observes StartupEvent event) {
        hasStarted = isServing;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (hasStarted) {
            try {
                connection.setNetworkTimeout(Runnable::run, (int) LONGEST.toMillis());
            } catch (SQLException gone) {
                LOG.debug("A connection was lost while it was idle", gone);
            }
        }
    }
}
