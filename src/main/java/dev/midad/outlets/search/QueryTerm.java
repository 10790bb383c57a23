package dev.midad.outlets.search;

import dev.midad.language.words.QuestionWords;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is typed without a space: one word, or several with signs, digits or a change of script between them.
 *
 * @param parts the words of it; most have one
 * @param whole all of it as one word; null where no article writes it so
 */
record QueryTerm(List<Part> parts, @Nullable Part whole) {

    /**
     * Holds one word.
     *
     * @param typed the word as it was typed
     * @param stems the word's stems; none where it is a word that every text has
     */
    record Part(String exact, String typed, boolean isNumber, Set<String> stems) {

        Part {
            stems = Set.copyOf(stems);
        }
    }

    QueryTerm {
        parts = List.copyOf(parts);
    }

    /** Tells whether it is a word as most are. */
    boolean isPlain() {
        return parts.size() == 1 && whole == null;
    }

    /** Tells whether the parts must stand side by side, as letters and a number do: F16 is not any F and any 16. */
    boolean isName() {
        return parts.stream().anyMatch(Part::isNumber) && !parts.stream().allMatch(Part::isNumber);
    }

    /** Tells whether it has digits: those are never a mistake of typing. */
    boolean hasDigits() {
        return parts.stream().anyMatch(Part::isNumber);
    }

    /** Tells whether letters are written onto a number. */
    boolean isLettersWithDigits() {
        return isName() || (hasDigits() && whole != null);
    }

    /** Returns the parts without those that every text has, unless it has no others. */
    List<Part> telling() {
        var telling = parts.stream().filter(part -> !part.stems().isEmpty()).toList();
        return telling.isEmpty() ? parts : telling;
    }

    /** Tells whether it only asks, as «متى» does. */
    boolean asks() {
        return isPlain() && QuestionWords.contains(parts.get(0).exact());
    }

    boolean isTelling() {
        return parts.stream().anyMatch(part -> !part.stems().isEmpty());
    }

    /** Writes other words in place of the parts, so that they are read as one term again. */
    String written(List<String> words) {
        return words.stream().collect(Collectors.joining(isName() ? "" : "-"));
    }
}
