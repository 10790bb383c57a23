package dev.midad.language.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives the blocks of a body that was not written as blocks their keys, by the places where they stand. */
final class NewKeys {

    private NewKeys() {}

    static List<Block> of(List<Block> blocks) {
        var keyed = new ArrayList<Block>();
        for (var block : blocks) {
            keyed.add(of(block, "b" + keyed.size()));
        }
        return keyed;
    }

    private static Block of(Block block, String key) {
        if (block instanceof Block.Text text) {
            return text(text, key);
        }
        if (block instanceof Block.Verse verse) {
            var links = linkKeys(verse, key);
            return new Block.Verse(key, links(verse, links), spans(verse, links, key));
        }
        if (block instanceof Block.Image image) {
            return image(image, key);
        }
        if (block instanceof Block.Gallery gallery) {
            return gallery(gallery, key);
        }
        if (block instanceof Block.Attached attached) {
            return attached(attached, key);
        }
        if (block instanceof Block.Embed embed) {
            return new Block.Embed(key, embed.url(), embed.title());
        }
        if (block instanceof Block.PullQuote quote) {
            return new Block.PullQuote(key, quote.text(), quote.attribution());
        }
        return block instanceof Block.Table table ? table(table, key) : new Block.Divider(key);
    }

    private static Block.Image image(Block.Image image, String key) {
        return new Block.Image(
                key,
                image.media(),
                image.crop(),
                image.url(),
                image.alt(),
                image.caption(),
                image.credit(),
                image.width(),
                image.height(),
                image.link());
    }

    private static Block gallery(Block.Gallery gallery, String key) {
        var images = new ArrayList<Block.Image>();
        gallery.images().forEach(image -> images.add(image(image, key + "i" + images.size())));
        return new Block.Gallery(key, gallery.caption(), images);
    }

    private static Block attached(Block.Attached attached, String key) {
        if (attached instanceof Block.Audio) {
            return new Block.Audio(key, attached.media(), attached.title(), attached.caption());
        }
        return attached instanceof Block.Video video
                ? new Block.Video(key, video.media(), video.title(), video.caption(), video.poster())
                : new Block.File(key, attached.media(), attached.title(), attached.caption());
    }

    static Block.Text text(Block.Text text, String key) {
        var links = linkKeys(text, key);
        return new Block.Text(
                key,
                text.style(),
                text.listItem(),
                text.level(),
                text.start(),
                text.dir(),
                links(text, links),
                spans(text, links, key));
    }

    private static Block table(Block.Table table, String key) {
        var rows = new ArrayList<Block.Row>();
        for (var row : table.rows()) {
            var rowKey = key + "r" + rows.size();
            rows.add(new Block.Row(
                    rowKey, row.cells(), row.richCells() == null ? null : cells(row.richCells(), rowKey)));
        }
        return new Block.Table(
                key,
                table.caption(),
                table.captionBelow(),
                table.headerRow(),
                table.headerRows(),
                table.headerColumns(),
                rows);
    }

    private static List<Block.Cell> cells(List<Block.Cell> cells, String row) {
        var keyed = new ArrayList<Block.Cell>();
        for (var cell : cells) {
            var key = row + "c" + keyed.size();
            var links = linkKeys(cell, key);
            keyed.add(new Block.Cell(key, cell.colSpan(), cell.rowSpan(), links(cell, links), spans(cell, links, key)));
        }
        return keyed;
    }

    private static Map<String, String> linkKeys(Block.Inline inline, String key) {
        var keys = new HashMap<String, String>();
        inline.markDefs().forEach(link -> keys.put(link.key(), key + "m" + keys.size()));
        return keys;
    }

    private static List<Block.Link> links(Block.Inline inline, Map<String, String> keys) {
        return inline.markDefs().stream()
                .map(link -> new Block.Link(keys.getOrDefault(link.key(), link.key()), link.href(), link.title()))
                .toList();
    }

    private static List<Block.Span> spans(Block.Inline inline, Map<String, String> links, String key) {
        var spans = new ArrayList<Block.Span>();
        for (var span : inline.children()) {
            var marks = span.marks().stream()
                    .map(mark -> links.getOrDefault(mark, mark))
                    .toList();
            spans.add(new Block.Span(key + "s" + spans.size(), span.text(), marks));
        }
        return spans;
    }
}
