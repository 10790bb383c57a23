package dev.midad.language.words;

import dev.midad.language.text.Folding;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Knows the names of the twelve months of one calendar.
 *
 * @param names of each month, from the first, all its names, folded
 */
record MonthNames(List<List<String>> names) {

    static final int MONTHS = 12;

    private static final List<List<String>> ALL = SameWords.resource("/words/months.txt").stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> Arrays.stream(line.split(","))
                    .map(String::strip)
                    .map(Folding::fold)
                    .distinct()
                    .toList())
            .toList();

    static final MonthNames GREGORIAN = new MonthNames(ALL.subList(0, MONTHS));
    static final MonthNames HIJRI = new MonthNames(ALL.subList(MONTHS, 2 * MONTHS));

    MonthNames {
        names = List.copyOf(names);
    }

    List<String> of(int month) {
        return names.get(month - 1);
    }

    /** Returns the number of each month by each of its names. */
    Map<String, Integer> numbers() {
        var numbers = new HashMap<String, Integer>();
        for (var month = 1; month <= MONTHS; month++) {
            for (var name : of(month)) {
                numbers.put(name, month);
            }
        }
        return numbers;
    }

    /** Returns a regular expression for any of the names, the longest first. */
    String expression() {
        return names.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
