package dev.midad.language.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Knows the elements before and after which a browser begins a new line ("Rendering" of the HTML standard). */
final class HtmlParts {

    private static final Set<String> PARTS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "header",
            "hgroup",
            "legend",
            "li",
            "listing",
            "main",
            "menu",
            "nav",
            "ol",
            "optgroup",
            "option",
            "p",
            "plaintext",
            "pre",
            "search",
            "section",
            "select",
            "slot",
            "summary",
            "svg",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "xmp");
    private static final Set<String> FORMULA = Set.of("mi", "mn", "mo", "mtext", "ms");
    private static final Pattern BLOCK = Pattern.compile("display:(block|flex|grid|list-item|flow-root|table)");

    private HtmlParts() {}

    static boolean isPart(Element element) {
        var name = element.normalName();
        return PARTS.contains(name)
                || isHeading(name)
                || BLOCK.matcher(HtmlReview.style(element)).find()
                || (name.equals("text") && element.closest("svg") != null);
    }

    /** Returns whether a browser shows the element apart from the letters beside it, as a part of a formula is. */
    static boolean isApart(String name) {
        return FORMULA.contains(name);
    }

    static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    /**
     * Returns the style of a heading. The page's own heading is the headline, so a body's headings go from h2 to h4.
     */
    static String heading(String name) {
        return "h" + Math.max(2, Math.min(4, name.charAt(1) - '0'));
    }
}
