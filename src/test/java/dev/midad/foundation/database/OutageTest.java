package dev.midad.foundation.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Optional;
import javax.transaction.xa.XAException;
import org.hibernate.exception.GenericJDBCException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes by itself is told from what does not, however deep it lies. */
class OutageTest {

    @ParameterizedTest
    @CsvSource({
        "08006, AWAY",
        "08P01, AWAY",
        "28P01, AWAY",
        "53300, AWAY",
        "57P01, AWAY",
        "57014, AWAY",
        "40001, UNDONE",
        "40P01, UNDONE",
        "25P03, UNDONE",
        "23505, ",
        "42P01, ",
        "22021, ",
        "XX000, "
    })
    void theStateIsFoundHoweverDeepItLies(String state, Outage outage) {
        var refusal = new SQLException("x", state);
        var twoDeeper = new IllegalStateException(rolledBack(new IllegalArgumentException(refusal)));

        assertEquals(Optional.ofNullable(outage), Outage.of(refusal));
        assertEquals(Optional.ofNullable(outage), Outage.of(twoDeeper));
        assertEquals(
                Optional.ofNullable(outage), Outage.of(new RuntimeException(new GenericJDBCException("x", refusal))));
    }

    @ParameterizedTest
    @CsvSource({"08006, UNKNOWN", "57P01, UNKNOWN", "40001, UNDONE", "40P01, UNDONE", "23505, "})
    void theEndOfACommitIsUnknownWhereItsConnectionIsLost(String state, Outage outage) {
        var commit = new RollbackException("ARJUNA016053: Could not commit transaction.");
        var lost = new XAException("Error trying to transactionCommit local transaction: x");
        lost.initCause(new SQLException("x", state));
        commit.addSuppressed(lost);

        assertEquals(Optional.ofNullable(outage), Outage.of(new RuntimeException(commit)));
    }

    @Test
    void aConnectionThatIsLostBeforeTheCommitLeavesNoDoubt() {
        var rollback = new XAException("Error trying to transactionRollback local transaction: x");
        rollback.initCause(new SQLException("x", "08006"));
        var statement = new RuntimeException(new SQLException("x", "08006"));
        statement.addSuppressed(rollback);

        assertEquals(Optional.of(Outage.AWAY), Outage.of(statement));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ARJUNA016102: The transaction is not active! Uid is 0:ffff",
                "The transaction is not active",
                "Enlisted connection used without active transaction"
            })
    void aTransactionThatHasEndedMeanwhileIsUndone(String message) {
        assertEquals(Optional.of(Outage.UNDONE), Outage.of(new IllegalStateException(message)));
        assertEquals(Optional.of(Outage.UNDONE), Outage.of(new RuntimeException(new SQLException(message))));
    }

    @Test
    void aFaultOfOursStaysOneWhenItsTransactionEnds() {
        assertEquals(Optional.empty(), Outage.of(rolledBack(new NullPointerException())));
        assertEquals(Optional.empty(), Outage.of(new IllegalStateException("x")));
    }

    @Test
    void aPoolWithoutConnectionsIsAway() {
        var full = new SQLException("Acquisition timeout while waiting for new connection");

        assertEquals(Optional.of(Outage.AWAY), Outage.of(new RuntimeException(full)));
    }

    @Test
    void causesInACircleEnd() {
        var one = new IllegalStateException("one");
        var other = new IllegalStateException("other", one);
        one.initCause(other);

        assertEquals(Optional.empty(), Outage.of(one));
    }

    private static RollbackException rolledBack(Throwable cause) {
        var rolledBack = new RollbackException("ARJUNA016053: Could not commit transaction.");
        rolledBack.initCause(cause);
        return rolledBack;
    }
}
