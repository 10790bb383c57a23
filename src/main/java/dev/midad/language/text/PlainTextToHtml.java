package dev.midad.language.text;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Renders readers' plain text as harmless HTML: paragraphs, line ends, and links which search engines do not follow. It
 * is built of nodes, and jsoup writes them, so that nothing of the text can become markup.
 */
public final class PlainTextToHtml {

    /** Is what HTML's living standard asks for on links that users wrote. */
    private static final String REL = "ugc nofollow noopener";

    private static final Pattern PARAGRAPHS = Pattern.compile("\\n(?:[^\\S\\n]*+\\n)++");

    private PlainTextToHtml() {}

    /**
     * @param direction the direction of the place where the text is shown; a paragraph of the other direction says so
     */
    public static String render(String text, String direction) {
        var page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        var body = page.body();
        PARAGRAPHS
                .splitAsStream(text)
                .filter(paragraph -> !paragraph.isBlank())
                .forEach(paragraph -> append(body.appendElement("p"), paragraph, direction));
        return body.html();
    }

    private static void append(Element paragraph, String text, String direction) {
        var own = Direction.ofText(text, direction);
        if (!own.equals(direction)) {
            paragraph.attr("dir", own);
        }
        for (var span : Links.spans(text)) {
            var part = text.substring(span.getBeginIndex(), span.getEndIndex());
            Links.address(span, text)
                    .ifPresentOrElse(
                            address -> paragraph
                                    .appendElement("a")
                                    .attr("href", address)
                                    .attr("rel", REL)
                                    // An address is read from left to right in every text.
                                    .attr("dir", "ltr")
                                    .appendChild(new TextNode(part)),
                            () -> appendLines(paragraph, part));
        }
    }

    private static void appendLines(Element paragraph, String text) {
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (i > 0) {
                paragraph.appendElement("br");
            }
            if (!lines[i].isEmpty()) {
                paragraph.appendChild(new TextNode(lines[i]));
            }
        }
    }
}
