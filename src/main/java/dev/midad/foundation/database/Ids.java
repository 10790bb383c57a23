package dev.midad.foundation.database;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Makes the ids of all content: UUIDs of version 7 (RFC 9562), which sort by the time they were made. */
public final class Ids {

    private Ids() {}

    @SuppressWarnings("NullAway") // The strategy takes a session and never uses it.
    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
