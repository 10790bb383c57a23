package dev.midad.foundation.changes;

import java.util.Comparator;

/**
 * Says how far a reader of the change log has come: the reader knows everything up to here.
 *
 * @param transaction the id of the last transaction, as PostgreSQL's {@code xid8} writes it
 * @param seq the last change within that transaction
 */
public record LogPosition(String transaction, long seq) implements Comparable<LogPosition> {

    /** Stands before the first change. */
    public static final LogPosition START = new LogPosition("0", 0);

    private static final Comparator<LogPosition> ORDER = Comparator.<LogPosition, Long>comparing(
                    LogPosition::number, Long::compareUnsigned)
            .thenComparingLong(LogPosition::seq);

    private long number() {
        return Long.parseUnsignedLong(transaction);
    }

    @Override
    public int compareTo(LogPosition other) {
        return ORDER.compare(this, other);
    }
}
