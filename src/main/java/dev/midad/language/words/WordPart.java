package dev.midad.language.words;

/**
 * Holds a run of letters of one script, or a number, where a text has it.
 *
 * @param start the place of its first character in the text
 * @param end the place behind its last character
 * @param written the characters of the text
 * @param text what is looked for: the characters folded
 * @param link what joins it to the part before
 */
record WordPart(int start, int end, String written, String text, Link link) {

    /** Tells what stands between a part and the one before. */
    enum Link {
        /** A space, or a sign that divides words. */
        NONE,
        /** Nothing at all. */
        ADJACENT,
        DOT,
        APOSTROPHE,
        /** A hyphen, an underscore, or another sign that joins words. */
        SIGN
    }

    boolean isNumber() {
        return Character.isDigit(text.codePointAt(0));
    }

    boolean isOneLetter() {
        return !isNumber() && text.codePointCount(0, text.length()) == 1;
    }
}
