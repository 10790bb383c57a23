package dev.midad.language.text;

import java.util.List;
import java.util.Optional;

/** Reads the blocks of one body. */
final class BlockReader {

    static final List<String> STYLES = List.of(Block.NORMAL, "h2", "h3", "h4", Block.BLOCKQUOTE);
    static final int DEEPEST_LEVEL = 10;

    private static final List<String> TYPES =
            List.of("block", "image", "embed", "pullQuote", "divider", "table", "verse");
    private static final List<String> LISTS = List.of(Block.BULLET, Block.NUMBER);
    static final int MOST_SPANS = 1_000;
    static final int MOST_LINKS = 500;
    static final int MOST_ROWS = 500;
    static final int LONGEST_LINE = 2_000;
    private static final int WIDEST = 100_000;

    private static final List<String> DIRECTIONS = List.of("rtl", "ltr");
    private static final int MOST_ITEMS = 9_999;

    private final Findings findings;
    private final Findings notes;
    private final Keys keys;

    /** @param notes where is added what was sent and is not kept */
    BlockReader(Findings findings, Findings notes, Keys keys) {
        this.findings = findings;
        this.notes = notes;
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
                    case "table" -> new TableReader(findings, notes).read(block, key);
                    case "verse" -> verse(block, key);
                    default -> null;
                });
        if (read.isPresent()) {
            block.finish();
        } else if (!type.isEmpty()) {
            findings.notAllowed(block.at("_type"), TYPES);
        }
        return read;
    }

    Block.Text text(Fields block, String key) {
        var style = block.choice("style", STYLES);
        var listItem = block.optionalChoice("listItem", LISTS);
        var level = block.integer("level", DEEPEST_LEVEL);
        if (level != null && listItem == null) {
            findings.add(
                    block.at("level"), "invalidValue", "Only a list item has a level.", "المستوى لعناصر القوائم فقط.");
        }
        var start = block.integer("start", MOST_ITEMS);
        if (start != null && !Block.NUMBER.equals(listItem)) {
            findings.add(
                    block.at("start"),
                    "invalidValue",
                    "Only an item of a numbered list has a number.",
                    "الرقم لعناصر القوائم المرقمة فقط.");
        }
        var dir = block.optionalChoice("dir", DIRECTIONS);
        var inline = new InlineReader(findings).read(block, key);
        return new Block.Text(key, style, listItem, level, start, dir, inline.links(), inline.spans());
    }

    private Block verse(Fields block, String key) {
        var inline = new InlineReader(findings).read(block, key);
        if (inline.spans().stream().allMatch(span -> span.text().isBlank())) {
            findings.required(block.at("children"));
        }
        return new Block.Verse(key, inline.links(), inline.spans());
    }

    private static Block image(Fields block, String key) {
        return new Block.Image(
                key,
                block.address("url", Addresses::isSource),
                block.optional("alt", LONGEST_LINE),
                block.optional("caption", LONGEST_LINE),
                block.optional("credit", LONGEST_LINE),
                block.integer("width", WIDEST),
                block.integer("height", WIDEST),
                block.isAbsent("link")
                        ? block.optional("link", LONGEST_LINE)
                        : block.address("link", Addresses::isLink));
    }
}
