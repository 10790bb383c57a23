package dev.midad.foundation.changes;

import java.util.Locale;

/** How far a change goes beyond what it names. */
public enum Reach {
    /** No further: nobody else shows anything of it. */
    ITSELF,
    /** To whatever shows its name, as articles show their author's. */
    NAME,
    /** To whatever hangs on it as well: it came, and nobody had it before. */
    NEW,
    /** To whatever hangs on its place as well: it went, or lies elsewhere than before. */
    PLACE;

    static Reach tagged(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }

    /** As the log has it; {@link #ITSELF} stands there as nothing. In the order of the alphabet, the farthest comes last. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
