package dev.midad.foundation.changes;

import java.util.Locale;

/** Says how much content a change affects beyond what it names. */
public enum Reach {
    /** The change affects nothing else: no other content shows anything of it. */
    ITSELF,
    /** The change affects all content that shows its name, as articles show their author's. */
    NAME,
    /** The change also affects all content that depends on it: it is new. */
    NEW,
    /** The change also affects all content that depends on its place: it is gone, or has moved. */
    PLACE;

    static Reach tagged(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }

    /**
     * Returns the name that the log uses; the log has null in place of {@link #ITSELF}. The names sort by how far they
     * reach, the farthest last.
     */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
