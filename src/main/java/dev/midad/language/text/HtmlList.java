package dev.midad.language.text;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Holds a list that is open while HTML is read, and counts where its items begin. */
final class HtmlList {

    private final Element element;
    private final String kind;
    private boolean begun;

    private HtmlList(Element element, String kind) {
        this.element = element;
        this.kind = kind;
    }

    static HtmlList of(Element list) {
        return new HtmlList(list, list.nameIs("ol") ? Block.NUMBER : Block.BULLET);
    }

    /** Returns the list of an item that stands outside of any list, which browsers show with a bullet. */
    static HtmlList loose(Element item) {
        return new HtmlList(item, Block.BULLET);
    }

    boolean isLoose(Element item) {
        return element.equals(item);
    }

    String kind() {
        return kind;
    }

    /** Returns the number that an item says it has; null where it says none, and has the one after that before it. */
    @Nullable
    Integer number(Element item) {
        var isFirst = !begun;
        begun = true;
        if (!kind.equals(Block.NUMBER)) {
            return null;
        }
        var value = number(item.attr("value"));
        if (value != null || !isFirst) {
            return value;
        }
        var start = number(element.attr("start"));
        return start == null ? Integer.valueOf(1) : start;
    }

    static @Nullable Integer number(String written) {
        return written.strip().matches("[1-9][0-9]{0,3}") ? Integer.valueOf(written.strip()) : null;
    }
}
