package dev.midad.language.text;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Writes the two links between a footnote and the place that refers to it, with the roles of DPUB-ARIA 1.1. */
final class FootnoteLinks {

    private FootnoteLinks() {}

    /** Returns the id of the footnote's element. */
    static String note(String key) {
        return "fn-" + key;
    }

    private static String reference(String key) {
        return "fnref-" + key;
    }

    /**
     * Appends the link to a footnote, and returns its element.
     *
     * @param referred the keys of the footnotes to which the text has referred before; only the first link has an id
     */
    static Element addReference(Element parent, String key, Set<String> referred) {
        var link = parent.appendElement("sup")
                .appendElement("a")
                .attr("href", "#" + note(key))
                .attr("role", "doc-noteref");
        return referred.add(key) ? link.attr("id", reference(key)) : link;
    }

    /**
     * Says the number of a footnote where the list would count otherwise: as the item's value, or, for a sign that is no
     * number, before the first paragraph.
     */
    static void addSign(Element item, List<Element> paragraphs, String sign, int place) {
        if (sign.equals(String.valueOf(place))) {
            return;
        }
        if (sign.matches("\\p{Nd}{1,4}")) {
            item.attr("value", String.valueOf(Integer.parseInt(sign)));
        } else if (!paragraphs.isEmpty()) {
            paragraphs.get(0).prependText(sign + " ");
        }
    }

    static void addBack(Element parent, String key) {
        parent.appendText(" ");
        parent.appendElement("a")
                .attr("href", "#" + reference(key))
                .attr("role", "doc-backlink")
                .text("↩");
    }
}
