package dev.midad.language.text;

import java.util.List;
import java.util.Optional;

/** Holds a footnote of an article; the mark {@code footnote:key} on a span of the body points to it. */
record Footnote(String key, List<Block.Text> body) {

    private static final String MARK = "footnote:";

    Footnote {
        body = List.copyOf(body);
    }

    String mark() {
        return mark(key);
    }

    /** Returns the mark that points to the footnote with this key. */
    static String mark(String key) {
        return MARK + key;
    }

    /** Returns the key of the footnote to which a mark points; empty for any other mark. */
    static Optional<String> keyIn(String mark) {
        return mark.startsWith(MARK) ? Optional.of(mark.substring(MARK.length())) : Optional.empty();
    }
}
