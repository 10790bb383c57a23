package dev.midad.language.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Lists the marks that set text off, each with the HTML elements that mean it; the first element is the one we write.
 */
enum Decorator {
    STRONG("strong", "strong", "b"),
    EM("em", "em", "i"),
    UNDERLINE("underline", "u", "ins"),
    STRIKE_THROUGH("strike-through", "s", "del", "strike"),
    CODE("code", "code", "kbd", "samp", "tt", "pre"),
    SUP("sup", "sup"),
    SUB("sub", "sub");

    private final String mark;
    private final List<String> elements;

    Decorator(String mark, String... elements) {
        this.mark = mark;
        this.elements = List.of(elements);
    }

    String mark() {
        return mark;
    }

    String element() {
        return elements.get(0);
    }

    static Optional<Decorator> marked(String mark) {
        return Arrays.stream(values()).filter(value -> value.mark.equals(mark)).findFirst();
    }

    static Optional<Decorator> ofElement(String element) {
        return Arrays.stream(values())
                .filter(value -> value.elements.contains(element))
                .findFirst();
    }
}
