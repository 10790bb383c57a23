package dev.midad.language.text;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Renders a body as HTML. The elements are built as a tree by jsoup, which escapes everything that the blocks contain;
 * no markup is ever put together as text.
 */
public final class BodyToHtml {

    private final Element root;
    private final Deque<Element> lists = new ArrayDeque<>();

    private BodyToHtml(String lang) {
        root = new Element("div").attr("lang", lang).attr("dir", Direction.of(lang));
    }

    /** Returns the body in one {@code div} that says its language and direction. */
    public static String render(Body body, String lang) {
        var renderer = new BodyToHtml(lang);
        body.blocks().forEach(renderer::add);
        // Pretty printing would add spaces that readers see.
        var document = new Document("");
        document.outputSettings().prettyPrint(false);
        document.appendChild(renderer.root);
        return renderer.root.outerHtml();
    }

    private void add(Block block) {
        if (block instanceof Block.Text text && text.listItem() != null) {
            addItem(text, text.listItem());
            return;
        }
        lists.clear();
        if (block instanceof Block.Text text) {
            addText(text);
        } else if (block instanceof Block.Image image) {
            addImage(image);
        } else if (block instanceof Block.Embed embed) {
            var link = root.appendElement("figure").addClass(HtmlToBody.EMBED).appendElement("a");
            link.attr("href", embed.url()).text(embed.title() == null ? embed.url() : embed.title());
        } else if (block instanceof Block.PullQuote quote) {
            var aside = root.appendElement("aside").addClass(HtmlToBody.PULL_QUOTE);
            appendLines(aside.appendElement("p"), quote.text());
            appendOptional(aside, "cite", quote.attribution());
        } else if (block instanceof Block.Divider) {
            root.appendElement("hr");
        } else if (block instanceof Block.Table table) {
            addTable(table);
        }
    }

    private void addText(Block.Text text) {
        if (!text.style().equals(Block.BLOCKQUOTE)) {
            appendSpans(root.appendElement(element(text.style())), text);
            return;
        }
        var last = root.lastElementChild();
        var quote = last != null && last.nameIs("blockquote") ? last : root.appendElement("blockquote");
        appendSpans(quote.appendElement("p"), text);
    }

    private static String element(String style) {
        return style.equals(Block.NORMAL) ? "p" : style;
    }

    /** Adds a list item to the list of its level; where a level is skipped, its list stands in an item without text. */
    private void addItem(Block.Text text, String kind) {
        var name = kind.equals(Block.NUMBER) ? "ol" : "ul";
        while (lists.size() > text.depth()
                || (lists.size() == text.depth() && !lists.peek().nameIs(name))) {
            lists.pop();
        }
        while (lists.size() < text.depth()) {
            var parent = lists.isEmpty() ? root : openItem(lists.peek());
            lists.push(parent.appendElement(name));
        }
        var item = lists.peek().appendElement("li");
        appendSpans(text.style().equals(Block.NORMAL) ? item : item.appendElement(text.style()), text);
    }

    private static Element openItem(Element list) {
        var last = list.lastElementChild();
        return last == null ? list.appendElement("li") : last;
    }

    private static void appendSpans(Element parent, Block.Text text) {
        var nesting = new Nesting();
        text.children().forEach(span -> appendLines(nesting.open(parent, span, text.markDefs()), span.text()));
    }

    private static void appendLines(Element parent, String text) {
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (i > 0) {
                parent.appendElement("br");
            }
            parent.appendText(lines[i]);
        }
    }

    private static void appendOptional(Element parent, String name, @Nullable String text) {
        if (text != null) {
            appendLines(parent.appendElement(name), text);
        }
    }

    private void addImage(Block.Image image) {
        var figure = root.appendElement("figure");
        var picture = figure.appendElement("img").attr("src", image.url()).attr("alt", text(image.alt()));
        if (image.width() != null) {
            picture.attr("width", image.width().toString());
        }
        if (image.height() != null) {
            picture.attr("height", image.height().toString());
        }
        if (image.caption() != null || image.credit() != null) {
            var caption = figure.appendElement("figcaption");
            appendLines(caption, text(image.caption()));
            appendOptional(caption, "cite", image.credit());
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void addTable(Block.Table block) {
        var table = root.appendElement("table");
        appendOptional(table, "caption", block.caption());
        var rows = block.rows();
        if (block.headerRow()) {
            addRow(table.appendElement("thead"), "th", rows.get(0));
        }
        var body = table.appendElement("tbody");
        rows.stream().skip(block.headerRow() ? 1 : 0).forEach(row -> addRow(body, "td", row));
    }

    private static void addRow(Element parent, String cell, Block.Row row) {
        var line = parent.appendElement("tr");
        row.cells().forEach(text -> appendLines(line.appendElement(cell), text));
    }
}
