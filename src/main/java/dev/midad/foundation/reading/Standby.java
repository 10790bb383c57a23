package dev.midad.foundation.reading;

import dev.midad.foundation.database.Question;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Asks a standby, but only one that has every change known here. Each connection is checked on its own, because several
 * servers may stand behind one address. A caller that gets no answer asks the primary.
 */
@ApplicationScoped
class Standby {

    private static final Logger LOG = Logger.getLogger(Standby.class);
    private static final int LONGEST_ANSWER = 2_000;

    private final StandbyState state;
    private final Optional<AgroalDataSource> pool;
    // The key is the connection to the server itself, whichever borrower holds it at the time.
    private final Map<Object, StandbyPosition> positions = Collections.synchronizedMap(new WeakHashMap<>());

    Standby(ReadReplicaConfiguration configuration, StandbyState state) {
        this.state = state;
        this.pool = StandbyPool.of(configuration);
    }

    /** Makes this bean at the start, so that a wrong configuration stops the start. */
    void start(@Observes StartupEvent event) {
        pool.ifPresent(unused -> LOG.info("What readers ask is asked of a standby, while one has all that is known"));
    }

    void stop(@Observes ShutdownEvent event) {
        pool.ifPresent(AgroalDataSource::close);
    }

    /** Returns the answer; empty where there is no standby, or the standby lacks a known change or does not answer. */
    <T> Optional<T> ask(Question<T> question) {
        if (pool.isEmpty() || state.isLeftAlone()) {
            return Optional.empty();
        }
        try (var connection = pool.get().getConnection()) {
            connection.setNetworkTimeout(Runnable::run, LONGEST_ANSWER);
            var server = connection.unwrap(PGConnection.class);
            if (!state.isAbreast(positions.get(server)) && !state.isAbreast(look(connection, server))) {
                state.tellBehind();
                return Optional.empty();
            }
            var answer = question.ask(connection);
            state.tellAnswered();
            // A time at which something is published may have come while the standby answered.
            return state.isAbreast(positions.get(server)) ? Optional.of(answer) : Optional.empty();
        } catch (SQLException gone) {
            tellAway(gone);
            return Optional.empty();
        }
    }

    private @Nullable StandbyPosition look(Connection connection, PGConnection server) throws SQLException {
        var read = state.lastRead();
        var found = read == null ? null : StandbyPosition.of(read, connection);
        if (found != null) {
            positions.put(server, found);
        }
        return found;
    }

    /**
     * Returns how old the standby's data are, in seconds: 0 where it has every known change; empty where it cannot be
     * asked.
     */
    Optional<Double> lag() {
        var read = state.lastRead();
        if (pool.isEmpty() || read == null) {
            return Optional.empty();
        }
        try (var connection = pool.get().getConnection()) {
            connection.setNetworkTimeout(Runnable::run, LONGEST_ANSWER);
            return Optional.of(StandbyPosition.lag(read, connection));
        } catch (SQLException gone) {
            tellAway(gone);
            return Optional.empty();
        }
    }

    /** Returns the JDBC connections to the standby; empty where none is configured. */
    Optional<AgroalDataSource> pool() {
        return pool;
    }

    private void tellAway(SQLException gone) {
        state.tellAway(gone);
        // Nobody should be given a dead connection when the standby is back.
        pool.ifPresent(connections -> connections.flush(FlushMode.ALL));
    }
}
