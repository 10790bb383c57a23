package dev.midad.moving.wordpress;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the paragraphs of the classic editor, as WordPress' wpautop does when a page is read. The editor stores them
 * without elements: a blank line separates two paragraphs, and a line end is where a line ends.
 */
final class WordPressParagraphs {

    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t\\n\\u00A0]*\\n");
    private static final String GAP = "wp-gap";
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "iframe",
            "legend",
            "li",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");
    /** Lists the elements in which a line end is only white space, or is not shown. */
    private static final Set<String> WITHOUT_LINES = Set.of(
            "pre",
            "textarea",
            "script",
            "style",
            "svg",
            "math",
            "select",
            "object",
            "table",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "ul",
            "ol",
            "dl",
            "menu",
            "audio",
            "video",
            "figure");

    private WordPressParagraphs() {}

    static String of(String html) {
        var page = Jsoup.parseBodyFragment(html.replace("\r\n", "\n").replace('\r', '\n'));
        page.outputSettings().prettyPrint(false);
        page.body().select("br").forEach(WordPressParagraphs::twoLineEnds);
        for (var text : page.body().nodeStream(TextNode.class).toList()) {
            if (text.getWholeText().indexOf('\n') >= 0 && hasLines(text)) {
                replace(text);
            }
        }
        // Where a gap stands inside an element such as strong, jsoup and browsers open the element again after the gap.
        return "<p>" + page.body().html().replace("<" + GAP + "></" + GAP + ">", "</p><p>") + "</p>";
    }

    /** Turns {@code <br><br>} into a gap, because old editors wrote a new paragraph so. */
    private static void twoLineEnds(Element lineEnd) {
        var next = lineEnd.nextSibling();
        while (next instanceof TextNode text && text.isBlank()) {
            next = next.nextSibling();
        }
        if (next != null && next.nameIs("br")) {
            next.before(new Element(GAP));
            next.remove();
            lineEnd.remove();
        }
    }

    private static boolean hasLines(TextNode text) {
        var parent = text.parent();
        return parent != null
                && !WITHOUT_LINES.contains(parent.normalName())
                && parent.closest("pre, textarea, script, style, svg, math, select, object") == null;
    }

    private static void replace(TextNode text) {
        var written = text.getWholeText();
        if (isEdge(text.previousSibling(), text)) {
            written = stripped(written);
        }
        if (isEdge(text.nextSibling(), text)) {
            written = written.stripTrailing();
        }
        var paragraphs = List.of(BLANK_LINES.split(written, -1));
        for (var i = 0; i < paragraphs.size(); i++) {
            if (i > 0) {
                text.before(new Element(GAP));
            }
            lines(paragraphs.get(i), text);
        }
        text.remove();
    }

    /** Strips the space at the beginning; a blank line after a {@code <br>} stays one. */
    private static String stripped(String written) {
        var afterBlank = BLANK_LINES.matcher(written);
        return afterBlank.lookingAt() ? "\n\n" + written.substring(afterBlank.end()) : written.stripLeading();
    }

    private static void lines(String paragraph, TextNode place) {
        var lines = paragraph.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (i > 0) {
                place.before(new Element("br"));
            }
            if (!lines[i].isEmpty()) {
                place.before(new TextNode(lines[i]));
            }
        }
    }

    /** Tells whether a block begins or ends there, or a line ends already. */
    private static boolean isEdge(@Nullable Node neighbour, TextNode text) {
        var beside = neighbour == null ? text.parent() : neighbour;
        return beside != null && endsLine(beside);
    }

    static boolean endsLine(Node node) {
        return node.nameIs("br") || node.nameIs(GAP) || BLOCKS.contains(node.nodeName());
    }
}
