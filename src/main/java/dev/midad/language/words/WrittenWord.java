package dev.midad.language.words;

import org.jspecify.annotations.Nullable;

/**
 * Tells where a word stands in a text.
 *
 * @param whole where all of what it begins stands; null where it begins no whole
 */
public record WrittenWord(Word word, Range at, @Nullable Range whole) {

    /** Counts the UTF-16 units of the text before its first letter and up to the end of its last. */
    public record Range(int start, int end) {}
}
