package dev.midad.language.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes a day as articles do, in both calendars. */
public final class DateWritings {

    private DateWritings() {}

    /**
     * Returns the ways to write the day: of each its words in their order, and of each word all that may stand there. They
     * are written as the index has them.
     */
    public static List<List<Set<String>>> of(LocalDate day) {
        var writings = new ArrayList<List<Set<String>>>();
        var days = digits(day.getDayOfMonth());
        var months = digits(day.getMonthValue());
        var year = Set.of(Integer.toString(day.getYear()));
        writings.add(List.of(days, months, year));
        writings.add(List.of(year, months, days));
        addNamed(writings, days, MonthNames.GREGORIAN.of(day.getMonthValue()), year);
        try {
            var hijri = HijrahDate.from(day);
            addNamed(
                    writings,
                    digits(hijri.get(ChronoField.DAY_OF_MONTH)),
                    MonthNames.HIJRI.of(hijri.get(ChronoField.MONTH_OF_YEAR)),
                    Set.of(Integer.toString(hijri.get(ChronoField.YEAR_OF_ERA))));
        } catch (DateTimeException beyondTheTables) {
            return writings;
        }
        return writings;
    }

    private static void addNamed(
            List<List<Set<String>>> writings, Set<String> days, List<String> names, Set<String> year) {
        var words = names.stream()
                .map(name -> Words.exact(SearchLanguage.OTHER.analyzer().words(name)))
                .toList();
        var single = Set.copyOf(words.stream()
                .filter(name -> name.size() == 1)
                .map(name -> name.get(0))
                .toList());
        var longer = words.stream()
                .filter(name -> name.size() > 1)
                .map(name -> name.stream().map(Set::of).toList())
                .toList();
        longer.forEach(name -> writings.add(joined(List.of(days), name, List.of(year))));
        if (single.isEmpty()) {
            return;
        }
        writings.add(List.of(days, single, year));
        writings.add(List.of(single, days, year));
        // A newspaper may give two names of a month, one behind the other.
        writings.add(List.of(days, single, single, year));
        for (var name : longer) {
            writings.add(joined(List.of(days, single), name, List.of(year)));
            writings.add(joined(List.of(days), name, List.of(single, year)));
        }
    }

    private static List<Set<String>> joined(List<Set<String>> first, List<Set<String>> then, List<Set<String>> last) {
        var all = new ArrayList<>(first);
        all.addAll(then);
        all.addAll(last);
        return all;
    }

    /** Returns the number with a zero before it and without. */
    private static Set<String> digits(int number) {
        return Set.copyOf(List.of(Integer.toString(number), String.format(Locale.ROOT, "%02d", number)));
    }
}
