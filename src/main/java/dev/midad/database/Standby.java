package dev.midad.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Asks a standby, and only one that has all that is known here to have changed: what was changed here before it was
 * acknowledged, and what was changed elsewhere until less than a second ago. Each connection shows this for itself, because
 * behind one address there may be several servers. Who gets no answer asks the database itself.
 */
@ApplicationScoped
class Standby {

    private static final Logger LOG = Logger.getLogger(Standby.class);
    // Below the second after which no replica may show what another has changed, and above the time between two
    // readings.
    private static final long KNOWN_FOR = Duration.ofMillis(900).toNanos();
    private static final int LONGEST_ANSWER = 2_000;
    private static final long PAUSE_WHEN_AWAY = Duration.ofSeconds(2).toNanos();
    private static final long PAUSE_WHEN_BEHIND = Duration.ofMillis(5).toNanos();

    private final Optional<AgroalDataSource> pool;
    // By the connection to the server, whoever has it borrowed.
    private final Map<Object, Abreast> abreast = Collections.synchronizedMap(new WeakHashMap<>());
    private final AtomicLong changedHere = new AtomicLong(System.nanoTime());
    private final AtomicLong notBefore = new AtomicLong(System.nanoTime());
    private volatile boolean isAway;
    private volatile @Nullable LogRead lastRead;
    private volatile long changedElsewhere = System.nanoTime();

    Standby(ReadReplicaConfiguration configuration) {
        this.pool = StandbyPool.of(configuration);
    }

    /** Wrong words in the configuration stop the start. */
    void start(@Observes StartupEvent event) {
        pool.ifPresent(unused -> LOG.info("What readers ask is asked of a standby, while one has all that is known"));
    }

    void stop(@Observes ShutdownEvent event) {
        pool.ifPresent(AgroalDataSource::close);
    }

    /** Before any cache drops what it keeps: whoever then asks anew must not be given by the standby what was dropped. */
    void changed(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ContentChanged change) {
        changedHere.accumulateAndGet(System.nanoTime(), (one, other) -> one - other > 0 ? one : other);
    }

    void read(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) LogRead read) {
        if (read.isAnew() || !read.changes().isEmpty()) {
            changedElsewhere = read.began();
        }
        lastRead = read;
    }

    /** Nothing where there is no standby, or none that has everything. */
    <T> Optional<T> ask(Question<T> question) {
        if (pool.isEmpty() || System.nanoTime() - notBefore.get() < 0) {
            return Optional.empty();
        }
        try (var connection = pool.get().getConnection()) {
            connection.setNetworkTimeout(Runnable::run, LONGEST_ANSWER);
            var server = connection.unwrap(PGConnection.class);
            if (!isAbreast(abreast.get(server)) && !isAbreast(look(connection, server))) {
                pause(PAUSE_WHEN_BEHIND);
                return Optional.empty();
            }
            var answer = question.ask(connection);
            isAway = false;
            // A planned time may have come meanwhile.
            return isAbreast(abreast.get(server)) ? Optional.of(answer) : Optional.empty();
        } catch (SQLException gone) {
            tellAway(gone);
            return Optional.empty();
        }
    }

    private boolean isAbreast(@Nullable Abreast of) {
        var read = lastRead;
        if (of == null || read == null) {
            return false;
        }
        var now = System.nanoTime();
        return now - of.began() < KNOWN_FOR
                && of.began() - changedHere.get() > 0
                && of.began() - changedElsewhere >= 0
                && (read.nextMoment() == null || now - read.nextMoment() < 0)
                && of.isBefore(read.primary().nextMoment(), now);
    }

    private @Nullable Abreast look(Connection connection, PGConnection server) throws SQLException {
        var read = lastRead;
        var found = read == null ? null : Abreast.of(read, connection);
        if (found != null) {
            abreast.put(server, found);
        }
        return found;
    }

    /** How old is what it shows, in seconds: 0 where it has everything; nothing where it cannot be asked. */
    Optional<Double> lag() {
        var read = lastRead;
        if (pool.isEmpty() || read == null) {
            return Optional.empty();
        }
        try (var connection = pool.get().getConnection()) {
            connection.setNetworkTimeout(Runnable::run, LONGEST_ANSWER);
            return Optional.of(Abreast.lag(read, connection));
        } catch (SQLException gone) {
            tellAway(gone);
            return Optional.empty();
        }
    }

    boolean isConfigured() {
        return pool.isPresent();
    }

    private void tellAway(SQLException gone) {
        if (!isAway) {
            LOG.warnf("The standby does not answer, and the database is asked in its place: %s", gone.getMessage());
        }
        isAway = true;
        pause(PAUSE_WHEN_AWAY);
        // Those who have it dropped find none of its connections when it is back.
        pool.ifPresent(connections -> connections.flush(FlushMode.ALL));
    }

    private void pause(long nanos) {
        var until = System.nanoTime() + nanos;
        notBefore.accumulateAndGet(until, (one, other) -> one - other > 0 ? one : other);
    }
}
