package dev.midad.database;

/**
 * How far a reader of the change log has come: everything up to here is behind it.
 *
 * @param transaction the id of the last transaction, as PostgreSQL's {@code xid8} writes it
 * @param seq the last change within it
 */
public record LogPosition(String transaction, long seq) {

    /** Before the first change. */
    public static final LogPosition START = new LogPosition("0", 0);
}
