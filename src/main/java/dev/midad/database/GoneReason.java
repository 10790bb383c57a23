package dev.midad.database;

/** Why readers no longer get something. */
public enum GoneReason {
    DELETED("deleted"),
    UNPUBLISHED("unpublished"),
    TAKEN_DOWN("takenDown");

    private final String tag;

    GoneReason(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }
}
