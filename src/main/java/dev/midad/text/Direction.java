package dev.midad.text;

import com.ibm.icu.util.ULocale;

/** Which way a language is written. */
public final class Direction {

    private Direction() {}

    /** {@code rtl} or {@code ltr} for a BCP 47 tag, by the script that CLDR knows the language to be written in. */
    public static String of(String languageTag) {
        return ULocale.forLanguageTag(languageTag).isRightToLeft() ? "rtl" : "ltr";
    }
}
