package dev.midad.language.words;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Returns what the reader would have typed if the keyboard had been switched between the Arabic (101) layout and
 * QWERTY.
 */
public final class KeyboardLayout {

    private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvnm,./`";
    private static final String ARABIC = "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ";
    private static final Map<Character, String> WITH_SHIFT = Map.of('H', "أ", 'Y', "إ", 'N', "آ");
    /** Keys that write two letters. */
    private static final Map<Character, String> LAM_ALEF = Map.of('b', "لا", 'G', "لأ", 'T', "لإ", 'B', "لآ");

    private static final Map<Character, String> TO_ARABIC = new HashMap<>();
    private static final Map<Character, String> TO_LATIN = new HashMap<>();

    static {
        for (var i = 0; i < LATIN.length(); i++) {
            TO_ARABIC.put(LATIN.charAt(i), ARABIC.substring(i, i + 1));
            TO_LATIN.put(ARABIC.charAt(i), LATIN.substring(i, i + 1));
        }
        TO_ARABIC.putAll(WITH_SHIFT);
        TO_ARABIC.putAll(LAM_ALEF);
        WITH_SHIFT.forEach((key, letter) -> TO_LATIN.put(letter.charAt(0), key.toString()));
    }

    private KeyboardLayout() {}

    public static Optional<String> switched(String typed) {
        var other = typed.codePoints().anyMatch(KeyboardLayout::isArabic) ? toLatin(typed) : switched(typed, TO_ARABIC);
        return other.equals(typed) ? Optional.empty() : Optional.of(other);
    }

    private static String toLatin(String typed) {
        var keys = typed;
        for (var key : LAM_ALEF.entrySet()) {
            keys = keys.replace(key.getValue(), key.getKey().toString());
        }
        return switched(keys, TO_LATIN);
    }

    private static boolean isArabic(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC;
    }

    private static String switched(String typed, Map<Character, String> keys) {
        var other = new StringBuilder(typed.length());
        for (var i = 0; i < typed.length(); i++) {
            var letter = typed.charAt(i);
            var key = keys.get(letter);
            other.append(key == null ? keys.getOrDefault(Character.toLowerCase(letter), String.valueOf(letter)) : key);
        }
        return other.toString();
    }
}
