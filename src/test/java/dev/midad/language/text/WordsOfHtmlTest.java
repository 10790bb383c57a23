package dev.midad.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No word of a page is lost, glued to its neighbour or moved, tried on ten thousand pages. */
@Tag("slow")
class WordsOfHtmlTest {

    private static final int PAGES = 10_000;
    private static final Pattern WORD = Pattern.compile("(?:w[0-9]+)+");
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "noscript", "textarea", "template", "iframe", "video", "audio");
    /** What the rules of rendering give a line of its own, less what the pages of this test do not have. */
    private static final Set<String> LINES = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
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
            "h6",
            "header",
            "hgroup",
            "hr",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "optgroup",
            "p",
            "pre",
            "search",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "tr",
            "ul",
            "br");

    @Test
    void theTextOfABodyHasTheWordsThatABrowserShowsInTheirOrder() {
        var pages = new RandomHtml(7);
        for (var i = 0; i < PAGES; i++) {
            var html = pages.next();

            var body = HtmlToBody.read(html, "ar").body();

            assertEquals(shown(html), words(BodyToText.render(body)), html);
        }
    }

    @Test
    void theHtmlOfABodyHasThemToo() {
        var pages = new RandomHtml(8);
        for (var i = 0; i < PAGES; i++) {
            var html = pages.next();

            var ours = BodyToHtml.render(HtmlToBody.read(html, "ar").body(), "ar");

            assertEquals(shown(html), shown(ours), html);
        }
    }

    @Test
    void whatAPageBecomesIsSoundPortableText() {
        var pages = new RandomHtml(9);
        for (var i = 0; i < 1_000; i++) {
            var html = pages.next();

            var body = HtmlToBody.read(html, "ar").body();

            assertEquals(List.of(), PortableText.parse(body.json()).findings(), html);
        }
    }

    private static List<String> shown(String html) {
        var text = new StringBuilder();
        add(Jsoup.parse(html).body(), text);
        return words(text.toString());
    }

    private static void add(Node node, StringBuilder text) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        }
        if (node.nameIs("img") || node.nameIs("iframe") || node.nameIs("video")) {
            // A browser shows these between two words that have nothing else between them.
            text.append(' ');
        }
        if (!(node instanceof Element element)
                || UNSEEN.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("style").contains("none")) {
            return;
        }
        text.append(element.nameIs("q") ? "«" : "");
        var isLine =
                LINES.contains(element.normalName()) || element.attr("style").contains("block");
        text.append(isLine ? "\n" : "");
        element.childNodes().forEach(child -> add(child, text));
        text.append(isLine ? "\n" : element.nameIs("q") ? "»" : "");
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
