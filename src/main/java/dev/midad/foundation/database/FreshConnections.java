package dev.midad.foundation.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Throws the pool's connections away when the embedded server has fallen: they are all cut, and each would fail the
 * request that borrows it next.
 */
@ApplicationScoped
class FreshConnections {

    private final AgroalDataSource database;

    FreshConnections(AgroalDataSource database) {
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        EmbeddedDatabase.watch().ifPresent(watch -> watch.onFall(this::throwAway));
    }

    /** Closes the connections that are idle now, and the others when they come back. */
    private void throwAway() {
        database.flush(AgroalDataSource.FlushMode.GRACEFUL);
    }
}
