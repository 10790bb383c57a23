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
 * Asks a standby, and only one that has all that is known here to have changed. Each connection shows this for itself, because
 * behind one address there may be several servers. Who gets no answer asks the database itself.
 */
@ApplicationScoped
class Standby {

    private static final Logger LOG = Logger.getLogger(Standby.class);
    private static final int LONGEST_ANSWER = 2_000;

    private final StandbyState state;
    private final Optional<AgroalDataSource> pool;
    // By the connection to the server, whoever has it borrowed.
    private final Map<Object, StandbyPosition> positions = Collections.synchronizedMap(new WeakHashMap<>());

    Standby(ReadReplicaConfiguration configuration, StandbyState state) {
        this.state = state;
        this.pool = StandbyPool.of(configuration);
    }

    /** Wrong words in the configuration stop the start. */
    void start(@Observes StartupEvent event) {
        pool.ifPresent(unused -> LOG.info("What readers ask is asked of a standby, while one has all that is known"));
    }

    void stop(@Observes ShutdownEvent event) {
        pool.ifPresent(AgroalDataSource::close);
    }

    /** Nothing where there is no standby, or none that has everything. */
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
            // A planned time may have come meanwhile.
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

    /** How old is what it shows, in seconds: 0 where it has everything; nothing where it cannot be asked. */
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

    /** The connections to it over JDBC, where one is configured. */
    Optional<AgroalDataSource> pool() {
        return pool;
    }

    private void tellAway(SQLException gone) {
        state.tellAway(gone);
        // Those who have it dropped find none of its connections when it is back.
        pool.ifPresent(connections -> connections.flush(FlushMode.ALL));
    }
}
