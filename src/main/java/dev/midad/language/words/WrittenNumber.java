package dev.midad.language.words;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a number however it is written: with the digits of any script, with a sign between thousands or without, and with
 * a point or the Arabic decimal sign.
 *
 * @param end the place behind its last digit
 * @param text the number in ASCII, with a point before its decimals
 */
record WrittenNumber(int end, String text) {

    private static final int GROUP = 3;
    private static final String POINTS = ".٫";
    /** Divides thousands in Arabic, and nothing else. */
    private static final char ARABIC_THOUSANDS = '٬';

    private static final String COMMAS = ",،";

    /** Holds digits that follow each other, and the sign before them. */
    private record Digits(char sign, String digits, int end) {

        boolean isAfter(String signs) {
            return signs.indexOf(sign) >= 0;
        }

        boolean isAGroup() {
            return digits.length() == GROUP;
        }
    }

    /** Reads the number that begins at the place. Where its signs make no number, it ends at the first of them. */
    static WrittenNumber read(String text, int from, int end) {
        var digits = digits(text, from, end);
        var whole = thousands(digits);
        var number = new StringBuilder();
        digits.subList(0, whole).forEach(group -> number.append(group.digits()));
        var read = whole;
        while (read < digits.size() && digits.get(read).isAfter(POINTS)) {
            number.append('.').append(digits.get(read).digits());
            read++;
        }
        return new WrittenNumber(digits.get(read - 1).end(), number.toString());
    }

    /** Returns how many groups of digits make the whole number. */
    private static int thousands(List<Digits> digits) {
        var arabic = run(digits, String.valueOf(ARABIC_THOUSANDS));
        if (arabic > 1) {
            return arabic;
        }
        var commas = run(digits, COMMAS);
        if (commas > 1 && areGroups(digits.subList(0, commas))) {
            return commas;
        }
        // One point is before decimals, while several divide thousands, as in much of Europe.
        var points = run(digits, ".");
        return points > 2 && areGroups(digits.subList(0, points)) ? points : 1;
    }

    private static int run(List<Digits> digits, String signs) {
        var length = 1;
        while (length < digits.size() && digits.get(length).isAfter(signs)) {
            length++;
        }
        return length;
    }

    private static boolean areGroups(List<Digits> digits) {
        return digits.get(0).digits().length() <= GROUP
                && digits.stream().skip(1).allMatch(Digits::isAGroup);
    }

    private static List<Digits> digits(String text, int from, int end) {
        var all = new ArrayList<Digits>();
        var at = from;
        var sign = ' ';
        while (at < end && Character.isDigit(text.codePointAt(at))) {
            var digits = new StringBuilder();
            while (at < end && Character.isDigit(text.codePointAt(at))) {
                var digit = text.codePointAt(at);
                digits.append(Character.digit(digit, 10));
                at += Character.charCount(digit);
            }
            all.add(new Digits(sign, digits.toString(), at));
            if (at < end) {
                sign = text.charAt(at);
                at++;
            }
        }
        return all;
    }
}
