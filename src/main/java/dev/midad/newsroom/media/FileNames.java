package dev.midad.newsroom.media;

import dev.midad.language.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Cleans the names that files come with. */
final class FileNames {

    private static final int MOST = 200;
    private static final int LONGEST_ENDING = 12;

    private FileNames() {}

    /**
     * Returns the last part of the name without what changes the direction of text, with its ending, shortened to 200
     * letters.
     */
    static String clean(@Nullable String sent) {
        var whole = sent == null ? "" : PlainText.cleanLine(sent);
        var name = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\"<>|:*?]", "_")
                .strip();
        if (name.isEmpty()) {
            return "file";
        }
        if (name.length() <= MOST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        var end = MOST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }
}
