package dev.midad.language.text;

import com.ibm.icu.text.SpoofChecker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads letters as the writer of a disguised word means them: Arabic letters of other alphabets, the digits and Latin
 * letters of "Arabizi" and those that only look alike; in Latin words the digits of "leet" and letters of other scripts
 * that Unicode's table of confusables (UTS #39) pairs with Latin ones.
 */
final class Disguise {

    private static final Map<Integer, Integer> VARIANTS =
            pairs("پب چج ڤف گك ژز ڠغ ۆو ۇو ۈو ۋو ڼن ںن ٮب ڡف ٯق ٹت ڈد ڑر ڭك ېي ےي ٻب ڀب ڥف ڨق ڃج ݣك");

    // Each entry is a sign, followed by the Arabic letters for which it stands.
    private static final Map<Integer, String> ARABIC = readings(
            "1ال |ا !ا lال iاي 0ه oهو 2ءاي 3ع 4شذ 5خه 6ط 7ح 8قغ 9صقو @ا $س aاع bب cكس dدض eاي fف gغقج hهح jجل kكق mم nن pب qق rر"
                    + " sسص tتط uون vفح wوس xخ yي zزظ");
    private static final Map<Integer, String> LATIN = readings("0o 1il |il !il 3e 4a 5s 7t 8b 9g @a $s €e (c +t");

    private static final String LOOK_ALIKE_SIGNS = "|!@$€(+";

    private Disguise() {}

    /** Returns the text in the letters in which words are compared. */
    static String canonical(String text) {
        return Folding.fold(text)
                .codePoints()
                .map(letter -> VARIANTS.getOrDefault(letter, letter))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    static boolean isArabic(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC && Character.isLetter(letter);
    }

    /** Returns whether a sign that is no letter may stand for one within a word. */
    static boolean isLookAlikeSign(int letter) {
        return LOOK_ALIKE_SIGNS.indexOf(letter) >= 0;
    }

    /** Returns all letters for which each letter of a canonical word may stand, itself first. */
    static List<String> readings(int[] word) {
        var arabic = false;
        for (var letter : word) {
            arabic |= isArabic(letter);
        }
        var readings = new ArrayList<String>(word.length);
        for (var letter : word) {
            readings.add(Character.toString(letter)
                    + (arabic ? ARABIC.getOrDefault(letter, "") : LATIN.getOrDefault(letter, confusable(letter))));
        }
        return readings;
    }

    /** Returns the Latin letter that a letter of another script looks like. */
    private static String confusable(int letter) {
        return letter < 0x80 ? "" : Folding.fold(Skeletons.CHECKER.getSkeleton(Character.toString(letter)));
    }

    private static Map<Integer, Integer> pairs(String pairs) {
        return List.of(pairs.split(" ")).stream()
                .collect(Collectors.toUnmodifiableMap(
                        pair -> pair.codePointAt(0), pair -> (int) pair.charAt(pair.length() - 1)));
    }

    private static Map<Integer, String> readings(String readings) {
        return List.of(readings.split(" ")).stream()
                .collect(Collectors.toUnmodifiableMap(one -> one.codePointAt(0), one -> one.substring(1)));
    }

    /** Holds the checker, which is made when it is first needed, because reading Unicode's tables takes a while. */
    private static final class Skeletons {

        static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();

        private Skeletons() {}
    }
}
