package dev.midad.language.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the blocks of one body. */
final class BlockReader {

    static final List<String> STYLES = List.of(Block.NORMAL, "h2", "h3", "h4", Block.BLOCKQUOTE);
    static final int DEEPEST_LEVEL = 10;

    private static final List<String> TYPES = List.of("block", "image", "embed", "pullQuote", "divider", "table");
    private static final List<String> LISTS = List.of(Block.BULLET, Block.NUMBER);
    private static final int MOST_SPANS = 1_000;
    private static final int MOST_LINKS = 500;
    private static final int MOST_MARKS = 10;
    private static final int MOST_ROWS = 500;
    private static final int MOST_CELLS = 50;
    private static final int LONGEST_LINE = 2_000;
    private static final int WIDEST = 100_000;

    private final Findings findings;
    private final Keys keys;

    BlockReader(Findings findings, Keys keys) {
        this.findings = findings;
        this.keys = keys;
    }

    /** Returns the block; empty where we do not know its type, which is added to the findings. */
    Optional<Block> read(Fields block) {
        var type = block.required("_type", LONGEST_LINE);
        var key = keys.of(block);
        Optional<Block> read = Optional.ofNullable(
                switch (type) {
                    case "block" -> text(block, key);
                    case "image" -> image(block, key);
                    case "embed" ->
                        new Block.Embed(
                                key, block.address("url", Addresses::isSource), block.optional("title", LONGEST_LINE));
                    case "pullQuote" ->
                        new Block.PullQuote(
                                key, block.required("text", LONGEST_LINE), block.optional("attribution", LONGEST_LINE));
                    case "divider" -> new Block.Divider(key);
                    case "table" -> table(block, key);
                    default -> null;
                });
        if (read.isPresent()) {
            block.finish();
        } else if (!type.isEmpty()) {
            findings.notAllowed(block.at("_type"), TYPES);
        }
        return read;
    }

    private Block text(Fields block, String key) {
        var style = block.choice("style", STYLES);
        var listItem = block.optionalChoice("listItem", LISTS);
        var level = block.integer("level", DEEPEST_LEVEL);
        if (level != null && listItem == null) {
            findings.add(
                    block.at("level"), "invalidValue", "Only a list item has a level.", "المستوى لعناصر القوائم فقط.");
        }
        var links = links(block, key);
        return new Block.Text(key, style, listItem, level, List.copyOf(links.values()), spans(block, key, links));
    }

    private Map<String, Block.Link> links(Fields block, String key) {
        var elements = block.objects("markDefs", MOST_LINKS);
        var linkKeys = new Keys(key + "m", elements, findings);
        var links = new LinkedHashMap<String, Block.Link>();
        for (var element : elements) {
            element.choiceOf("_type", "link");
            var link = new Block.Link(
                    linkKeys.of(element),
                    element.address("href", Addresses::isLink),
                    element.optional("title", LONGEST_LINE));
            if (Decorator.marked(link.key()).isPresent()) {
                findings.add(
                        element.at("_key"),
                        "invalidValue",
                        "This is the name of a mark.",
                        "هذا اسم علامة من العلامات.");
            }
            element.finish();
            links.put(link.key(), link);
        }
        return links;
    }

    private List<Block.Span> spans(Fields block, String key, Map<String, Block.Link> links) {
        var elements = block.objects("children", MOST_SPANS);
        var spanKeys = new Keys(key + "s", elements, findings);
        var spans = new ArrayList<Block.Span>();
        for (var element : elements) {
            element.choiceOf("_type", "span");
            var text = element.optional("text", PortableText.MAX_CHARACTERS);
            if (text == null && element.isAbsent("text")) {
                findings.required(element.at("text"));
            }
            spans.add(new Block.Span(spanKeys.of(element), text == null ? "" : text, marks(element, links.keySet())));
            element.finish();
        }
        return spans;
    }

    private List<String> marks(Fields span, Set<String> links) {
        var sent = span.array("marks", MOST_MARKS);
        var marks = new LinkedHashSet<String>();
        var linked = false;
        for (var i = 0; i < sent.size(); i++) {
            var where = span.at("marks") + "/" + i;
            var mark = mark(span, sent.get(i), where, links);
            if (links.contains(mark) && linked) {
                findings.add(where, "tooMany", "A text leads to one place only.", "للنص رابط واحد فقط.");
            }
            linked |= links.contains(mark);
            if (!mark.isEmpty() && !marks.add(mark)) {
                findings.add(where, "repeated", "This mark is there already.", "هذه العلامة مذكورة من قبل.");
            }
        }
        return List.copyOf(marks);
    }

    private String mark(Fields span, JsonNode sent, String where, Set<String> links) {
        var mark = span.text(sent, where, LONGEST_LINE);
        if (mark == null) {
            return "";
        }
        if (Decorator.marked(mark).isEmpty() && !links.contains(mark)) {
            findings.add(
                    where,
                    "unknownMark",
                    "This is neither a mark of ours nor the key of one of the block's markDefs.",
                    "ليست هذه علامة معروفة ولا مفتاحًا في markDefs الخاصة بالكتلة.");
        }
        return mark;
    }

    private static Block image(Fields block, String key) {
        return new Block.Image(
                key,
                block.address("url", Addresses::isSource),
                block.optional("alt", LONGEST_LINE),
                block.optional("caption", LONGEST_LINE),
                block.optional("credit", LONGEST_LINE),
                block.integer("width", WIDEST),
                block.integer("height", WIDEST));
    }

    private Block table(Fields block, String key) {
        var caption = block.optional("caption", LONGEST_LINE);
        var headerRow = block.flag("headerRow");
        var elements = block.objects("rows", MOST_ROWS);
        var rowKeys = new Keys(key + "r", elements, findings);
        var rows = new ArrayList<Block.Row>();
        for (var element : elements) {
            element.choiceOf("_type", "row");
            rows.add(new Block.Row(rowKeys.of(element), cells(element)));
            element.finish();
        }
        if (rows.isEmpty()) {
            findings.required(block.at("rows"));
        }
        for (var i = 1; i < rows.size(); i++) {
            if (rows.get(i).cells().size() != rows.get(0).cells().size()) {
                findings.add(
                        elements.get(i).at("cells"),
                        "unevenRow",
                        "Every row has as many cells as the first.",
                        "عدد خلايا كل صف كعدد خلايا الصف الأول.");
            }
        }
        return new Block.Table(key, caption, headerRow, rows);
    }

    private List<String> cells(Fields row) {
        var sent = row.array("cells", MOST_CELLS);
        if (sent.isEmpty()) {
            findings.required(row.at("cells"));
        }
        var cells = new ArrayList<String>();
        for (var i = 0; i < sent.size(); i++) {
            var cell = row.text(sent.get(i), row.at("cells") + "/" + i, LONGEST_LINE);
            cells.add(cell == null ? "" : cell);
        }
        return cells;
    }
}
