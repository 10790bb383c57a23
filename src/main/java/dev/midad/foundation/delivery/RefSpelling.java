package dev.midad.foundation.delivery;

/** Knows the many ways to write one slug. */
public interface RefSpelling {

    /** One writing for all that lead to the same resource; an id or a slug in, anything out. */
    String folded(String ref);
}
