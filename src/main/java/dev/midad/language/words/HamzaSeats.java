package dev.midad.language.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Knows words that are written with more than one seat of the hamza: before a «و» it has stood on a «ؤ», on a «ئ» and on
 * the line, as in «مسؤول», «مسئول» and «مسءول». All is folded, so that the seats are «و», «ي» and «ء».
 */
public final class HamzaSeats {

    private static final List<Character> SEATS = List.of('و', 'ي', 'ء');

    private HamzaSeats() {}

    /** Returns the word with each other seat; some are no words. */
    public static Set<String> others(String word) {
        var others = new LinkedHashSet<String>();
        for (var at = 1; at + 1 < word.length(); at++) {
            if (SEATS.contains(word.charAt(at)) && word.charAt(at + 1) == 'و') {
                for (var seat : SEATS) {
                    others.add(word.substring(0, at) + seat + word.substring(at + 1));
                }
            }
        }
        others.remove(word);
        return others;
    }
}
