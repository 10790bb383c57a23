package dev.midad.language.words;

import dev.midad.language.text.Folding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds a day that a text names in full: «13 نوفمبر 2024», «13 تشرين الثاني 2024», «November 13, 2024», «13/11/2024»,
 * «2024-11-13», «11 جمادى الأولى 1446». Hijri days are those of Umm al-Qura.
 *
 * @param from the first of the words that name it, with what leads up to it, such as «يوم الأربعاء»
 * @param to the word behind the last of them
 */
public record WrittenDate(LocalDate day, int from, int to) {

    private static final int DIGITS_OF_A_YEAR = 4;
    private static final Pattern BLANK = Pattern.compile("\\s");
    /** Bounds the Hijri years that numbers alone may mean; Gregorian years of newspapers are later. */
    private static final int LAST_HIJRI_YEAR = 1600;

    private static final int FIRST_HIJRI_YEAR = 1300;
    private static final String HIJRI_SIGN = "ه";

    private static final String BEFORE = "(?<!\\S)(?:(?:في|بتاريخ|الموافق|الموافقه|يوم|ليوم|on|"
            + "السبت|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|"
            + "(?:satur|sun|mon|tues|wednes|thurs|fri)day)[،,]? ){0,4}+";
    private static final String ERA = "(?: ?(?<era>هجريه|هجري|ه|ميلاديه|ميلادي|م))?[\\p{P}]*(?!\\S)";
    private static final String DAY = "(?<day>\\d{1,2})";
    private static final String YEAR = "(?<year>\\d{4})";
    private static final String BEFORE_YEAR = "[،,]? (?:(?:من )?(?:عام|سنه|لعام|لسنه) )?";
    private static final String SIGN = "(?<sign>[-/.–])";

    private static final List<Pattern> NUMBERS = List.of(
            Pattern.compile(BEFORE + DAY + SIGN + "(?<number>\\d{1,2})\\k<sign>" + YEAR + ERA),
            Pattern.compile(BEFORE + YEAR + SIGN + "(?<number>\\d{1,2})\\k<sign>" + DAY + ERA));
    private static final List<Pattern> GREGORIAN = named(MonthNames.GREGORIAN);
    private static final List<Pattern> HIJRI = named(MonthNames.HIJRI);
    private static final Map<String, Integer> GREGORIAN_NUMBERS = MonthNames.GREGORIAN.numbers();
    private static final Map<String, Integer> HIJRI_NUMBERS = MonthNames.HIJRI.numbers();

    private static List<Pattern> named(MonthNames months) {
        var name = months.expression();
        // A newspaper may give both names of a month: «تشرين الثاني (نوفمبر)».
        var month = "(?<month>" + name + ")(?: ?[/(] ?" + name + "\\)?)?";
        return List.of(
                Pattern.compile(
                        BEFORE + DAY + "(?:st|nd|rd|th)?(?: (?:من|of))?(?: شهر)? " + month + BEFORE_YEAR + YEAR + ERA),
                Pattern.compile(BEFORE + month + " " + DAY + "(?:st|nd|rd|th)?[،,]? " + YEAR + ERA));
    }

    /** Returns the days that stand among the words, in their order. */
    public static List<WrittenDate> in(List<String> words) {
        if (words.stream().noneMatch(WrittenDate::mayHaveAYear)) {
            return List.of();
        }
        // One word stays one, though folding may make several of a ligature.
        var text = String.join(
                " ",
                words.stream()
                        .map(word -> BLANK.matcher(Folding.fold(word)).replaceAll("_"))
                        .toList());
        var found = new ArrayList<WrittenDate>();
        NUMBERS.forEach(pattern -> read(pattern, text, found, WrittenDate::ofNumbers));
        GREGORIAN.forEach(pattern -> read(
                pattern, text, found, date -> gregorian(date, GREGORIAN_NUMBERS.getOrDefault(date.group("month"), 0))));
        HIJRI.forEach(pattern ->
                read(pattern, text, found, date -> hijri(date, HIJRI_NUMBERS.getOrDefault(date.group("month"), 0))));
        found.sort(Comparator.comparingInt(WrittenDate::from));
        return List.copyOf(found);
    }

    private static boolean mayHaveAYear(String word) {
        return word.codePoints().filter(Character::isDigit).count() >= DIGITS_OF_A_YEAR;
    }

    /** Says which day an expression has met; null where there is no such day. */
    private interface Reckoning {
        @Nullable
        LocalDate of(Matcher date);
    }

    private static void read(Pattern pattern, String text, List<WrittenDate> found, Reckoning reckoning) {
        var date = pattern.matcher(text);
        while (date.find()) {
            var day = day(reckoning, date);
            var from = words(text, date.start());
            var to = words(text, date.end()) + 1;
            if (day.isPresent() && found.stream().noneMatch(other -> from < other.to() && other.from() < to)) {
                found.add(new WrittenDate(day.get(), from, to));
            }
        }
    }

    private static Optional<LocalDate> day(Reckoning reckoning, Matcher date) {
        try {
            return Optional.ofNullable(reckoning.of(date));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate ofNumbers(Matcher date) {
        var month = number(date, "number");
        var year = number(date, "year");
        var era = date.group("era");
        var isHijri = era == null ? year > FIRST_HIJRI_YEAR && year < LAST_HIJRI_YEAR : era.startsWith(HIJRI_SIGN);
        return isHijri ? hijri(date, month) : gregorian(date, month);
    }

    private static LocalDate gregorian(Matcher date, int month) {
        return LocalDate.of(number(date, "year"), month, number(date, "day"));
    }

    private static LocalDate hijri(Matcher date, int month) {
        return LocalDate.from(HijrahChronology.INSTANCE.date(number(date, "year"), month, number(date, "day")));
    }

    private static int number(Matcher date, String group) {
        return Integer.parseInt(date.group(group));
    }

    /** Returns how many words stand before the place. */
    private static int words(String text, int place) {
        return (int)
                text.substring(0, place).chars().filter(sign -> sign == ' ').count();
    }
}
