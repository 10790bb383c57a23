package dev.midad.language.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Reads HTML as blocks. Only what a block can hold comes through, so nothing that runs, frames or styles does; {@link
 * BodyToHtml} later builds new HTML from the blocks. jsoup parses as browsers do; its tree is traversed without
 * recursion.
 */
public final class HtmlToBody implements NodeFilter {

    static final String EMBED = "embed";
    static final String PULL_QUOTE = "pull-quote";

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "head",
            "title",
            "object",
            "svg",
            "math",
            "select",
            "textarea",
            "button",
            "datalist",
            "canvas",
            "map",
            "frameset",
            "noembed",
            "noframes",
            "dialog");
    private static final Set<String> PARTS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "figure",
            "figcaption",
            "address",
            "details",
            "summary",
            "dl",
            "dt",
            "dd",
            "center",
            "form",
            "fieldset",
            "nav",
            "body",
            "blockquote",
            "li",
            "ul",
            "ol",
            "pre");

    private final BlocksFromHtml blocks = new BlocksFromHtml();
    private final Deque<String> lists = new ArrayDeque<>();
    private int quotes;
    private int preformatted;

    private HtmlToBody() {}

    /** Returns the blocks of an HTML fragment or page, and findings where it is too long. */
    public static PortableText.Read read(String html) {
        var reader = new HtmlToBody();
        Jsoup.parse(html).body().filter(reader);
        var body = reader.blocks.body();
        return new PortableText.Read(body, PortableText.sizes(body));
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            blocks.append(text.getWholeText(), preformatted > 0);
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? open(element) : FilterResult.SKIP_ENTIRELY;
    }

    private FilterResult open(Element element) {
        var name = element.normalName();
        if (UNSEEN.contains(name) || InlineStyle.isWordBullet(element) || WholeBlocks.read(element, blocks)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        switch (name) {
            case "br" -> blocks.newLine();
            case "ul", "ol" -> lists.push(name.equals("ol") ? Block.NUMBER : Block.BULLET);
            case "blockquote" -> quotes++;
            case "pre" -> preformatted++;
            case "a" -> blocks.openLink(element.attr("href"), element.attr("title"));
            default -> {}
        }
        if (PARTS.contains(name) || isHeading(name)) {
            part(name);
        }
        InlineStyle.wordListLevel(element).ifPresent(level -> blocks.start(Block.NORMAL, wordList(element), level));
        InlineStyle.decorators(element).forEach(decorator -> blocks.open(decorator.mark()));
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        var name = element.normalName();
        InlineStyle.decorators(element).forEach(decorator -> blocks.close(decorator.mark()));
        switch (name) {
            case "ul", "ol" -> lists.pop();
            case "blockquote" -> quotes--;
            case "pre" -> preformatted--;
            case "a" -> blocks.closeLink();
            default -> {}
        }
        if (PARTS.contains(name) || isHeading(name)) {
            part(name.equals("li") || isHeading(name) ? "" : name);
        }
        return FilterResult.CONTINUE;
    }

    /** Begins a new part: a new line within a list item, a new block everywhere else. */
    private void part(String name) {
        if (isHeading(name)) {
            blocks.start(heading(name), lists.peek(), lists.size());
        } else if (!lists.isEmpty() && PARTS.contains(name) && !name.matches("li|ul|ol")) {
            blocks.softBreak();
        } else {
            blocks.start(quotes > 0 && lists.isEmpty() ? Block.BLOCKQUOTE : Block.NORMAL, lists.peek(), lists.size());
        }
    }

    private static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    /**
     * Returns the style of a heading. The page's own heading is the headline, so a body's headings go from h2 to h4.
     */
    private static String heading(String name) {
        return "h" + Math.max(2, Math.min(4, name.charAt(1) - '0'));
    }

    /** Returns the kind of a list item from Word, which shows it only by what it prints before the item. */
    private static String wordList(Element item) {
        return item.select("span").stream().filter(InlineStyle::isWordBullet).anyMatch(bullet -> bullet.text()
                        .matches("\\W*[\\p{L}\\p{Nd}]{1,4}[.)\\-].*"))
                ? Block.NUMBER
                : Block.BULLET;
    }
}
