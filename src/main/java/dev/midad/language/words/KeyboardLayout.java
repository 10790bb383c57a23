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
    private static final String LAM_ALEF = "لا";
    private static final Map<Character, String> TO_ARABIC = new HashMap<>();
    private static final Map<Character, String> TO_LATIN = new HashMap<>();

    static {
        for (var i = 0; i < LATIN.length(); i++) {
            TO_ARABIC.put(LATIN.charAt(i), ARABIC.substring(i, i + 1));
            TO_LATIN.put(ARABIC.charAt(i), LATIN.substring(i, i + 1));
        }
        // One key types both letters of «لا».
        TO_ARABIC.put('b', LAM_ALEF);
        TO_ARABIC.putAll(Map.of('H', "أ", 'Y', "إ", 'N', "آ", 'G', "لأ", 'T', "لإ", 'B', "لآ"));
    }

    private KeyboardLayout() {}

    public static Optional<String> switched(String typed) {
        return typed.codePoints().anyMatch(KeyboardLayout::isArabic)
                ? switched(typed.replace(LAM_ALEF, "b"), TO_LATIN)
                : switched(typed, TO_ARABIC);
    }

    private static boolean isArabic(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC;
    }

    private static Optional<String> switched(String typed, Map<Character, String> keys) {
        var other = new StringBuilder(typed.length());
        for (var i = 0; i < typed.length(); i++) {
            var letter = typed.charAt(i);
            var key = keys.get(letter);
            other.append(key == null ? keys.getOrDefault(Character.toLowerCase(letter), String.valueOf(letter)) : key);
        }
        return other.toString().equals(typed) ? Optional.empty() : Optional.of(other.toString());
    }
}
