package dev.midad.foundation.database;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.jspecify.annotations.Nullable;

/** Names why a failure passes by itself, so that the same request may succeed when it is sent again. */
public enum Outage {
    /** The database cannot serve anybody at present. */
    AWAY,
    /** The connection broke during a commit, so that only the database knows whether the work was kept. */
    UNKNOWN,
    /** The database, or the time limit of transactions, undid the work of this request alone. */
    UNDONE;

    /**
     * Lists the SQLSTATE classes that mean {@link #AWAY}: the connection is lost, the login or the statement is refused
     * for now, or the server is out of resources, or on its way down or up (PostgreSQL, appendix A).
     */
    private static final List<String> AWAY_STATES = List.of("08", "28", "53", "57");

    /** Lists what means {@link #UNDONE}: no serial order, a deadlock, and a transaction that took too long. */
    private static final List<String> UNDONE_STATES = List.of("40001", "40P01", "25P02", "25P03", "25P04");

    /** Describes what the transaction manager and the pool say of a transaction that has ended meanwhile. */
    private static final Pattern ENDED =
            Pattern.compile("(?i)ARJUNA|transaction is not active|without active transaction");

    /** Stands in what the pool says of a commit that failed, and of nothing else. */
    private static final String COMMIT = "transactionCommit local transaction";

    private static final int MOST_CAUSES = 50;

    /** Returns whether the SQLSTATE means that the database is away. */
    public static boolean isAway(@Nullable String state) {
        return state != null && AWAY_STATES.stream().anyMatch(state::startsWith);
    }

    /**
     * Returns the outage that a failure comes from; empty where it does not pass. What the database says counts before
     * what the transaction manager makes of it, however deep it lies. A pool without connections gives no SQLSTATE.
     */
    public static Optional<Outage> of(Throwable failure) {
        var causes = causes(failure);
        var isOfCommit = causes.stream().anyMatch(Outage::isOfCommit);
        return of(causes).map(outage -> outage == AWAY && isOfCommit ? UNKNOWN : outage);
    }

    private static Optional<Outage> of(List<Throwable> causes) {
        var states = causes.stream()
                .flatMap(cause -> cause instanceof SQLException refusal ? Stream.of(refusal) : Stream.empty())
                .map(refusal -> Optional.ofNullable(refusal.getSQLState()))
                .toList();
        if (states.stream().flatMap(Optional::stream).findAny().isPresent()) {
            return states.stream()
                    .flatMap(Optional::stream)
                    .flatMap(Outage::named)
                    .findFirst();
        }
        if (causes.stream().anyMatch(Outage::hasEnded)) {
            return causes.stream().allMatch(Outage::isOfTransactions) ? Optional.of(UNDONE) : Optional.empty();
        }
        return states.isEmpty() ? Optional.empty() : Optional.of(AWAY);
    }

    /** Returns whether the cause is what the pool makes of a commit that did not come back. */
    private static boolean isOfCommit(Throwable cause) {
        return cause instanceof XAException
                && cause.getMessage() != null
                && cause.getMessage().contains(COMMIT);
    }

    private static Stream<Outage> named(String state) {
        if (isAway(state)) {
            return Stream.of(AWAY);
        }
        return UNDONE_STATES.contains(state) ? Stream.of(UNDONE) : Stream.empty();
    }

    private static boolean hasEnded(Throwable cause) {
        return cause instanceof RollbackException
                || (cause.getMessage() != null
                        && ENDED.matcher(cause.getMessage()).find());
    }

    /** A transaction that a fault of ours has ended has that fault among its causes. */
    private static boolean isOfTransactions(Throwable cause) {
        return hasEnded(cause)
                || cause instanceof SQLException
                || cause.getCause() != null
                || cause.getClass().getName().startsWith("jakarta.transaction.")
                || cause.getClass().getName().startsWith("javax.transaction.xa.");
    }

    /** Returns the failure with its causes and what was suppressed for it, from the outside inwards. */
    private static List<Throwable> causes(Throwable failure) {
        var seen = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
        var causes = new ArrayList<Throwable>();
        var next = new ArrayDeque<Throwable>(List.of(failure));
        while (!next.isEmpty() && causes.size() < MOST_CAUSES) {
            var cause = next.remove();
            if (seen.add(cause)) {
                causes.add(cause);
                Stream.ofNullable(cause.getCause()).forEach(next::add);
                next.addAll(List.of(cause.getSuppressed()));
            }
        }
        return causes;
    }
}
