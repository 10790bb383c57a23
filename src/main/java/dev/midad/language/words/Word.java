package dev.midad.language.words;

import org.jspecify.annotations.Nullable;

/**
 * A word of a text.
 *
 * @param exact as it is written, folded
 * @param stem without what is added to it; null where it is a word that every text has
 */
public record Word(String exact, @Nullable String stem) {}
