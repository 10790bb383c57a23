package dev.midad.language.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the blocks of one body. */
final class BlockReader {

    static final List<String> STYLES = List.of(Block.NORMAL, "h2", "h3", "h4", Block.BLOCKQUOTE);
    static final int DEEPEST_LEVEL = 10;

    private static final List<String> TYPES = List.of(
            "block", "image", "gallery", "audio", "video", "file", "embed", "pullQuote", "divider", "table", "verse");
    private static final List<String> LISTS = List.of(Block.BULLET, Block.NUMBER);
    static final int MOST_SPANS = 1_000;
    static final int MOST_LINKS = 500;
    static final int MOST_ROWS = 500;
    static final int MOST_IMAGES = 100;
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

    /** Returns the block; empty where it cannot be one, which is added to the findings. */
    Optional<Block> read(Fields block) {
        var type = block.required("_type", LONGEST_LINE);
        var key = keys.of(block);
        Optional<Block> read = Optional.ofNullable(
                switch (type) {
                    case "block" -> text(block, key);
                    case "image" -> image(block, key);
                    case "gallery" -> gallery(block, key);
                    case "audio", "video", "file" -> attached(block, key, type);
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
        if (read.isPresent() || TYPES.contains(type)) {
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

    private @Nullable Block attached(Fields block, String key, String type) {
        var media = block.id("media");
        if (media == null && block.isAbsent("media")) {
            findings.required(block.at("media"));
        }
        var title = line(block, "title");
        var caption = line(block, "caption");
        var poster = type.equals("video") ? block.id("poster") : null;
        if (media == null) {
            return null;
        }
        return switch (type) {
            case "audio" -> new Block.Audio(key, media, title, caption);
            case "video" -> new Block.Video(key, media, title, caption, poster);
            default -> new Block.File(key, media, title, caption);
        };
    }

    private static @Nullable String line(Fields block, String name) {
        return block.optional(name, LONGEST_LINE);
    }

    private Block.Gallery gallery(Fields block, String key) {
        var images = new ArrayList<Block.Image>();
        var elements = block.objects("images", MOST_IMAGES);
        var imageKeys = new Keys(key + "i", elements, findings);
        for (var element : elements) {
            element.choiceOf("_type", "image");
            images.add(image(element, imageKeys.of(element)));
            element.finish();
        }
        if (elements.isEmpty() && block.isAbsent("images")) {
            findings.required(block.at("images"));
        }
        return new Block.Gallery(key, line(block, "caption"), images);
    }

    private @Nullable PictureCrop crop(Fields block) {
        var fields = block.object("crop");
        if (fields == null) {
            return null;
        }
        var crop = new PictureCrop(
                fields.fraction("x"), fields.fraction("y"), fields.fraction("width"), fields.fraction("height"));
        fields.finish();
        if (block.isAbsent("media")) {
            findings.add(
                    block.at("crop"),
                    "notAllowed",
                    "Only a picture of the library is cropped.",
                    "القص لصور المكتبة وحدها.");
        } else if (!crop.fits()) {
            findings.add(block.at("crop"), "outOfRange", "A crop lies within its picture.", "يقع القص داخل صورته.");
        }
        return crop;
    }

    private Block.Image image(Fields block, String key) {
        var media = block.id("media");
        if (media != null && !block.isAbsent("url")) {
            findings.add(
                    block.at("url"),
                    "ambiguous",
                    "Send media or url: the address of a medium is made when it is read.",
                    "أرسل media أو url: عنوان الوسيط يُصنع عند القراءة.");
        }
        var address = media == null && (block.isAbsent("media") || !block.isAbsent("url"))
                ? block.address("url", Addresses::isSource)
                : block.optional("url", Addresses.MAX_LENGTH);
        return new Block.Image(
                key,
                media,
                crop(block),
                address,
                line(block, "alt"),
                line(block, "caption"),
                line(block, "credit"),
                block.integer("width", WIDEST),
                block.integer("height", WIDEST),
                block.isAbsent("link")
                        ? block.optional("link", LONGEST_LINE)
                        : block.address("link", Addresses::isLink));
    }
}
