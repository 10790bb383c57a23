package dev.midad.language.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what of an HTML page a body cannot hold, each thing once and the first 50, because nobody reads more. */
final class HtmlNotes {

    private static final int MOST = 50;
    private static final int LONGEST_QUOTE = 80;

    private final Set<Finding> list = new LinkedHashSet<>();

    /** Adds a note; {@code what} is quoted in it, shortened, where it is not blank. */
    void add(String code, String english, String arabic, String what) {
        if (list.size() < MOST) {
            list.add(new Finding("", code, english + quoted(what), arabic + quoted(what)));
        }
    }

    private static String quoted(String what) {
        var line = PlainText.cleanLine(what);
        if (line.isEmpty()) {
            return ".";
        }
        var end = Math.min(line.length(), LONGEST_QUOTE);
        var whole = end == line.length();
        return ": «" + line.substring(0, whole ? end : line.offsetByCodePoints(0, line.codePointCount(0, end) - 1))
                + (whole ? "»." : "…».");
    }

    void pictureNotCarried(String address, String alt) {
        var where = address.startsWith("data:") ? "data:" : address;
        add(
                "pictureNotCarried",
                "A picture was left out, because readers could not fetch it",
                "تُركت صورة لأن القراء لا يصلون إليها",
                alt.isBlank() ? where : alt + " (" + where + ")");
    }

    void frameNotCarried(String address) {
        add("frameNotCarried", "A frame or player was left out", "تُرك إطار أو مشغّل", address);
    }

    void linkNotCarried(String address, String text) {
        add(
                "linkNotCarried",
                "The text was kept, but the address it led to cannot stand in an article",
                "بقي النص، وتُرك عنوان لا يصلح في مقالة",
                text + " → " + address);
    }

    void anchorNotCarried(String text) {
        add(
                "anchorNotCarried",
                "The text was kept without its link, because the place in the page to which it led is not there",
                "بقي النص بلا رابط، لأن الموضع الذي يقود إليه غير موجود",
                text);
    }

    void elementNotCarried(String name) {
        add("elementNotCarried", "An element was left out", "تُرك عنصر", name);
    }

    void commentNotCarried(String text) {
        add("commentNotCarried", "A reviewer's comment was left out", "تُرك تعليق مراجع", text);
    }

    void deletionNotCarried(String text) {
        add("deletionNotCarried", "Text that a reviewer had deleted was left out", "تُرك نص حذفه مراجع", text);
    }

    void hiddenNotCarried(String text) {
        add("hiddenNotCarried", "Hidden text was left out", "تُرك نص مخفي", text);
    }

    void marksNotCarried(String text) {
        add(
                "marksNotCarried",
                "A caption or a pull quote holds plain text: its links and marks were left out",
                "التعليق والاقتباس نص بلا تنسيق، فتُركت روابطه وعلاماته",
                text);
    }

    void attributeNotCarried(String name, String value) {
        add("attributeNotCarried", "An attribute was left out", "تُركت سمة", name + "=" + value);
    }

    List<Finding> list() {
        return List.copyOf(list);
    }
}
