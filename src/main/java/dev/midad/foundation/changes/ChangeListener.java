package dev.midad.foundation.changes;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Listens on a connection of its own for what this replica or another writes to the change log, and wakes the log's
 * other readers. It reads the log on the same connection, so that no load elsewhere delays it. It also reads without a
 * notification, every 400 milliseconds, so that a lost notification costs no more than that.
 */
@ApplicationScoped
class ChangeListener {

    private static final Logger LOG = Logger.getLogger(ChangeListener.class);
    // The log is read at least twice within the second after which no replica may show content that another has
    // changed.
    private static final Duration BEAT = Duration.ofMillis(400);
    private static final Duration LONGEST_ANSWER = Duration.ofMillis(800);

    private final AgroalDataSource database;
    private final Event<LogStirred> stirred;
    private final Event<LogRead> read;
    private final boolean isServing;
    private final LogTail tail = new LogTail();
    private volatile @Nullable Thread thread;
    // True since the connection was lost, until the log is read again; only the listening thread uses it.
    private boolean isLost;

    ChangeListener(
            AgroalDataSource database,
            Event<LogStirred> stirred,
            Event<LogRead> read,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean isServing) {
        this.database = database;
        this.stirred = stirred;
        this.read = read;
        this.isServing = isServing;
    }

    /** Starts the listening thread, unless the program runs a command, which has no use for it. */
    void start(@Observes StartupEvent event) {
        if (!isServing) {
            return;
        }
        var listening = new Thread(this::listen, "change-listener");
        listening.setDaemon(true);
        thread = listening;
        listening.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        var listening = thread;
        thread = null;
        if (listening != null) {
            listening.interrupt();
            // The observers that the thread tells, and the connection that it uses, stay alive for that long.
            listening.join(2 * LONGEST_ANSWER.toMillis());
        }
    }

    private void listen() {
        while (thread != null) {
            try (var connection = database.getConnection()) {
                // Where the network loses what is sent, the wait for an answer must end too.
                connection.setNetworkTimeout(Runnable::run, (int) LONGEST_ANSWER.toMillis());
                LogEpoch.check(connection);
                tail.resume(connection);
                follow(connection);
            } catch (SQLException gone) {
                tellLost(gone);
            } catch (RuntimeException | Error failure) {
                LOG.error("The change log cannot be followed, and is tried again", failure);
                pause();
            }
        }
    }

    private void follow(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen midad_content_change");
            var notifications = connection.unwrap(PGConnection.class);
            var isNotified = true;
            while (thread != null) {
                var reading = tail.read(connection);
                if (!isTold(read, reading)) {
                    tail.doubt();
                }
                if (isNotified || reading.isNews()) {
                    isTold(stirred, new LogStirred());
                }
                isLost = false;
                isNotified = notifications.getNotifications((int) BEAT.toMillis()).length > 0;
            }
        } finally {
            unlisten(connection);
        }
    }

    /** Ends the listening, so that the connection's next borrower does not collect notifications that nobody reads. */
    private static void unlisten(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute("unlisten *");
        } catch (SQLException gone) {
            LOG.debugf("The connection that listened for changes is gone: %s", gone.getMessage());
        }
    }

    /**
     * Tells the loss: a cut connection is opened anew at once; a database that cannot be reached is tried again with
     * pauses.
     */
    private void tellLost(SQLException gone) {
        if (thread == null) {
            return;
        }
        if (isLost) {
            isTold(stirred, new LogStirred());
            pause();
        } else {
            LOG.warnf("The connection that listens for changes is lost, and made anew: %s", gone.getMessage());
        }
        isLost = true;
    }

    private static void pause() {
        LockSupport.parkNanos(BEAT.toNanos());
    }

    private static <T> boolean isTold(Event<T> event, T what) {
        try {
            event.fire(what);
            return true;
        } catch (RuntimeException | Error failure) {
            LOG.error("A reader of the change log could not be told", failure);
            return false;
        }
    }
}
