package dev.midad.language.words;

import org.jspecify.annotations.Nullable;

/**
 * Holds one word of a text.
 *
 * @param exact the word as it is written, folded
 * @param stem the word without what the language adds to it; null where it is a stop word
 */
public record Word(String exact, @Nullable String stem) {}
