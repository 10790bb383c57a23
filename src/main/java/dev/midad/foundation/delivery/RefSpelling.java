package dev.midad.foundation.delivery;

/** Reduces the many spellings of one slug to one. */
public interface RefSpelling {

    /**
     * Returns the same spelling for all references that lead to the same resource; takes an id, a slug or any other
     * text.
     */
    String folded(String ref);
}
