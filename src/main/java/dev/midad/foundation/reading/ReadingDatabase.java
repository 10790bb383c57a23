package dev.midad.foundation.reading;

import dev.midad.foundation.database.DatabaseAwayException;
import dev.midad.foundation.database.NamedQuery;
import dev.midad.foundation.database.Row;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs readers' queries, each a single statement. Outside a transaction a standby may answer, if it has every change
 * known here. Inside a transaction the primary answers, so that the query sees what the transaction has written.
 */
@ApplicationScoped
public class ReadingDatabase {

    private final AgroalDataSource primary;
    private final Standby standby;
    private final TransactionSynchronizationRegistry transaction;
    private final Counter byPrimary;
    private final Counter byStandby;
    private final LastAnswer lastAnswer = new LastAnswer();

    ReadingDatabase(
            AgroalDataSource primary,
            Standby standby,
            TransactionSynchronizationRegistry transaction,
            MeterRegistry metrics) {
        this.primary = primary;
        this.standby = standby;
        this.transaction = transaction;
        this.byPrimary = counter("primary", metrics);
        this.byStandby = counter("standby", metrics);
    }

    private static Counter counter(String database, MeterRegistry metrics) {
        return Counter.builder("midad.reads")
                .tag("database", database)
                .description("What was asked for readers, by the database that answered")
                .register(metrics);
    }

    Counter byPrimary() {
        return byPrimary;
    }

    Counter byStandby() {
        return byStandby;
    }

    /** Of the primary. */
    LastAnswer lastAnswer() {
        return lastAnswer;
    }

    public <T> Optional<T> find(String sql, Map<String, ?> parameters, Row<T> row) {
        return list(sql, parameters, row).stream().findFirst();
    }

    /** @param parameters by the names that they have in the SQL, behind a colon */
    public <T> List<T> list(String sql, Map<String, ?> parameters, Row<T> row) {
        var query = NamedQuery.of(sql);
        if (transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            var read = standby.ask(connection -> query.list(connection, parameters, row));
            if (read.isPresent()) {
                byStandby.increment();
                return read.get();
            }
        }
        byPrimary.increment();
        try (var connection = primary.getConnection()) {
            var rows = query.list(connection, parameters, row);
            lastAnswer.isNow();
            return rows;
        } catch (SQLException failure) {
            throw new DatabaseAwayException(failure);
        }
    }
}
