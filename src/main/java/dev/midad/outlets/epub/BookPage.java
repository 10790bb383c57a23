package dev.midad.outlets.epub;

import dev.midad.language.text.Direction;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** Makes pages of a book in the XML form of HTML. Elements are built as a tree of jsoup's, which escapes all text in them. */
final class BookPage {

    private static final String BEGINNING = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n";

    private final Element html = new Element("html");
    private final Element body;

    /** @param up what leads from the page to the folder of the book, such as {@code ../} */
    BookPage(String title, String lang, String up) {
        html.attr("xmlns", "http://www.w3.org/1999/xhtml")
                .attr("xmlns:epub", "http://www.idpf.org/2007/ops")
                .attr("lang", lang)
                .attr("xml:lang", lang)
                .attr("dir", Direction.of(lang));
        var head = html.appendElement("head");
        head.appendElement("title").text(title);
        head.appendElement("link")
                .attr("rel", "stylesheet")
                .attr("type", "text/css")
                .attr("href", up + "style.css");
        body = html.appendElement("body");
    }

    Element body() {
        return body;
    }

    String written() {
        var document = new Document("");
        document.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                // Pretty printing would add spaces that readers see.
                .prettyPrint(false);
        document.appendChild(html);
        return BEGINNING + legal(html.outerHtml()) + "\n";
    }

    /** Returns the text without the characters that XML 1.0 cannot write. */
    static String legal(String text) {
        return text.codePoints()
                .filter(letter -> letter == '\t'
                        || letter == '\n'
                        || letter == '\r'
                        || (letter >= 0x20 && letter <= 0xD7FF)
                        || (letter >= 0xE000 && letter <= 0xFFFD)
                        || letter >= 0x1_0000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
