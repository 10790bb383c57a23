package dev.midad.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Listens on a connection of its own for what is written to the change log, by this replica or another, and wakes its
 * readers. It wakes them each second as well, so that a lost notification, or a lost connection, costs a second.
 */
@ApplicationScoped
class ChangeListener {

    private static final Logger LOG = Logger.getLogger(ChangeListener.class);
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final AgroalDataSource database;
    private final Event<LogStirred> stirred;
    private final boolean isServing;
    private volatile @Nullable Thread thread;

    ChangeListener(
            AgroalDataSource database,
            Event<LogStirred> stirred,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean isServing) {
        this.database = database;
        this.stirred = stirred;
        this.isServing = isServing;
    }

    /** A command has no use for it. */
    void start(@Observes StartupEvent event) {
        if (!isServing) {
            return;
        }
        var listening = new Thread(this::listen, "change-listener");
        listening.setDaemon(true);
        thread = listening;
        listening.start();
    }

    void stop(@Observes ShutdownEvent event) {
        var listening = thread;
        thread = null;
        if (listening != null) {
            listening.interrupt();
        }
    }

    private void listen() {
        while (thread != null) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("listen midad_content_change");
                wake(connection.unwrap(PGConnection.class));
                statement.execute("unlisten *");
            } catch (SQLException lost) {
                if (thread != null) {
                    LOG.warnf("The connection that listens for changes is lost, and made anew: %s", lost.getMessage());
                    tell();
                    LockSupport.parkNanos(BEAT.toNanos());
                }
            }
        }
    }

    private void wake(PGConnection connection) throws SQLException {
        while (thread != null) {
            tell();
            connection.getNotifications((int) BEAT.toMillis());
        }
    }

    private void tell() {
        try {
            stirred.fire(new LogStirred());
        } catch (RuntimeException failure) {
            LOG.error("A reader of the change log could not be woken", failure);
        }
    }
}
