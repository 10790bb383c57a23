package dev.midad.foundation.reading;

import dev.midad.fixtures.SentStatements;
import dev.midad.foundation.database.Row;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Map;

/** Counts what is sent for requests, beside what Hibernate sends. */
@Alternative
@Priority(1)
@Singleton
class CountedReads extends ReadingDatabase {

    CountedReads(
            AgroalDataSource primary,
            Standby standby,
            TransactionSynchronizationRegistry transaction,
            MeterRegistry metrics) {
        super(primary, standby, transaction, metrics);
    }

    @Override
    public <T> List<T> list(String sql, Map<String, ?> parameters, Row<T> row) {
        SentStatements.note(sql);
        return super.list(sql, parameters, row);
    }
}
