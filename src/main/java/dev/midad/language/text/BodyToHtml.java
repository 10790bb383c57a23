package dev.midad.language.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Renders a body as HTML. The elements are built as a tree by jsoup, which escapes everything that the blocks contain;
 * no markup is ever put together as text.
 */
public final class BodyToHtml {

    private final String direction;
    private final Element root;
    private final Deque<Element> lists = new ArrayDeque<>();
    private final ListNumbers numbers = new ListNumbers();
    private final Set<String> referred = new HashSet<>();
    private final Map<UUID, ? extends PageMedium> media;

    private BodyToHtml(String lang, Map<UUID, ? extends PageMedium> media) {
        this.media = media;
        direction = Direction.of(lang);
        root = new Element("div").attr("lang", lang).attr("dir", direction);
    }

    /** Returns the body in one {@code div} that says its language and direction; media stand in it by their ids. */
    public static String render(Body body, String lang) {
        return rendered(body, lang, Map.of());
    }

    /** Returns the same with these media of the library; others that the body names are left out. */
    public static String render(Body body, String lang, Map<UUID, ? extends PageMedium> media) {
        return rendered(MediaInBody.shown(body, media), lang, media);
    }

    private static String rendered(Body body, String lang, Map<UUID, ? extends PageMedium> media) {
        var renderer = new BodyToHtml(lang, media);
        body.blocks().forEach(renderer::add);
        renderer.addFootnotes(body);
        // Pretty printing would add spaces that readers see.
        var document = new Document("");
        document.outputSettings().prettyPrint(false);
        document.appendChild(renderer.root);
        return renderer.root.outerHtml();
    }

    private void add(Block block) {
        var number = numbers.next(block);
        if (block instanceof Block.Text text && text.listItem() != null) {
            addItem(text, text.listItem(), number);
            return;
        }
        lists.clear();
        if (block instanceof Block.Text text) {
            addText(text);
        } else if (block instanceof Block.Verse verse) {
            addVerse(verse);
        } else if (block instanceof Block.Image image) {
            new MediaToHtml(media).addImage(root, image);
        } else if (block instanceof Block.Gallery gallery) {
            new MediaToHtml(media).addGallery(root, gallery);
        } else if (block instanceof Block.Attached attached) {
            new MediaToHtml(media).addAttached(root, attached);
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
            addDirected(root.appendElement(element(text.style())), text);
            return;
        }
        var last = root.lastElementChild();
        var quote = last != null && last.nameIs("blockquote") ? last : root.appendElement("blockquote");
        addDirected(quote.appendElement("p"), text);
    }

    /** Appends the text, and says its direction where that is not the article's. */
    private void addDirected(Element parent, Block.Text text) {
        var wanted = text.dir() == null ? Direction.ofParagraph(BodyToText.plain(text), direction) : text.dir();
        if (text.dir() != null || !wanted.equals(direction)) {
            parent.attr("dir", wanted);
        }
        appendSpans(parent, text);
    }

    private void addVerse(Block.Verse verse) {
        var poem = root.appendElement("div").addClass(HtmlToBody.VERSE);
        var own = Direction.ofParagraph(BodyToText.plain(verse), direction);
        if (!own.equals(direction)) {
            poem.attr("dir", own);
        }
        appendSpans(poem.appendElement("p"), verse);
    }

    private Element paragraph(Element item, Block.Text text) {
        var paragraph = item.appendElement("p");
        addDirected(paragraph, text);
        return paragraph;
    }

    private static String element(String style) {
        return style.equals(Block.NORMAL) ? "p" : style;
    }

    /** Adds a list item to the list of its level; where a level is skipped, its list stands in an item without text. */
    private void addItem(Block.Text text, String kind, int number) {
        var name = kind.equals(Block.NUMBER) ? "ol" : "ul";
        while (lists.size() > text.depth() || (lists.size() == text.depth() && !continues(lists.peek(), name, text))) {
            lists.pop();
        }
        while (lists.size() < text.depth()) {
            var parent = lists.isEmpty() ? root : openItem(lists.peek());
            lists.push(parent.appendElement(name));
        }
        if (text.start() != null && number > 1) {
            lists.peek().attr("start", String.valueOf(number));
        }
        var item = lists.peek().appendElement("li");
        addDirected(text.style().equals(Block.NORMAL) ? item : item.appendElement(text.style()), text);
    }

    private static boolean continues(Element list, String name, Block.Text item) {
        return list.nameIs(name) && item.start() == null;
    }

    private static Element openItem(Element list) {
        var last = list.lastElementChild();
        return last == null ? list.appendElement("li") : last;
    }

    private void appendSpans(Element parent, Block.Inline inline) {
        var nesting = new Nesting(inline.markDefs(), referred);
        inline.children().forEach(span -> appendLines(nesting.open(parent, span), span.text()));
    }

    static void appendLines(Element parent, String text) {
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (i > 0) {
                parent.appendElement("br");
            }
            parent.appendText(lines[i]);
        }
    }

    static void appendOptional(Element parent, String name, @Nullable String text) {
        if (text != null) {
            appendLines(parent.appendElement(name), text);
        }
    }

    private void addTable(Block.Table block) {
        var around = block.captionBelow() == null ? root : root.appendElement("figure");
        var table = around.appendElement("table");
        appendOptional(block.captionBelow() == null ? table : around, captionElement(block), block.caption());
        var headings = Math.min(block.headings(), block.rows().size());
        var head = headings > 0 ? table.appendElement("thead") : table;
        var body = table.appendElement("tbody");
        var grid = grid(block);
        for (var row = 0; row < block.rows().size(); row++) {
            var line = (row < headings ? head : body).appendElement("tr");
            for (var place : grid.places().get(row)) {
                addCell(line, place, row < headings, block.headerColumns());
            }
        }
    }

    private static String captionElement(Block.Table table) {
        return table.captionBelow() == null ? "caption" : "figcaption";
    }

    private static TableGrid<Block.Cell> grid(Block.Table table) {
        return new TableGrid<>(
                table.rows().stream().map(BodyToHtml::cells).toList(),
                cell -> new TableGrid.Span(cell.columns(), cell.rows()));
    }

    private static List<Block.Cell> cells(Block.Row row) {
        return row.richCells() == null ? TableCells.plain(row) : row.richCells();
    }

    private void addCell(
            Element line, TableGrid.Place<Block.Cell> place, boolean isHeading, @Nullable Integer headerColumns) {
        var isRowHeading = headerColumns != null && place.column() < headerColumns;
        var cell = line.appendElement(isHeading || isRowHeading ? "th" : "td");
        if (isRowHeading && !isHeading) {
            cell.attr("scope", "row");
        }
        if (place.columns() > 1) {
            cell.attr("colspan", String.valueOf(place.columns()));
        }
        if (place.rows() > 1) {
            cell.attr("rowspan", String.valueOf(place.rows()));
        }
        appendSpans(cell, place.cell());
    }

    /** Adds the footnotes as a list at the end, each with a link back to where the text first refers to it. */
    private void addFootnotes(Body body) {
        if (body.footnotes().isEmpty()) {
            return;
        }
        var signs = body.footnoteSigns();
        var section =
                root.appendElement("section").addClass(HtmlToBody.FOOTNOTES).attr("role", "doc-endnotes");
        var list = section.appendElement("ol");
        for (var i = 0; i < signs.size(); i++) {
            var note = body.footnotes().get(i);
            var item = list.appendElement("li").attr("id", FootnoteLinks.note(note.key()));
            var paragraphs =
                    note.body().stream().map(text -> paragraph(item, text)).toList();
            FootnoteLinks.addSign(item, paragraphs, signs.get(i), i + 1);
            if (referred.contains(note.key())) {
                var last = item.lastElementChild();
                FootnoteLinks.addBack(last == null ? item : last, note.key());
            }
        }
    }
}
