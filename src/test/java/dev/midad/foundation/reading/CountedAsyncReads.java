package dev.midad.foundation.reading;

import dev.midad.fixtures.SentStatements;
import dev.midad.foundation.database.Columns;
import io.agroal.api.AgroalDataSource;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Counts what is sent for requests without a thread. */
@Alternative
@Priority(1)
@Singleton
class CountedAsyncReads extends AsyncDatabase {

    CountedAsyncReads(
            AgroalDataSource jdbc,
            ReadPoolConfiguration configuration,
            ReadingDatabase reading,
            Standby standby,
            StandbyState state,
            Vertx vertx) {
        super(jdbc, configuration, reading, standby, state, vertx);
    }

    @Override
    public <T> Future<Optional<T>> find(String sql, Map<String, ?> parameters, Function<Columns, T> row) {
        SentStatements.note(sql);
        return super.find(sql, parameters, row);
    }
}
