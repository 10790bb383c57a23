package dev.midad.language.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads the elements of HTML that are blocks by themselves: pictures, embeds, tables, pull quotes, dividers. */
final class WholeBlocks {

    private static final Set<String> PLAYERS = Set.of("iframe", "video", "audio", "embed");

    private WholeBlocks() {}

    /** Reads the element if it is a block by itself, and returns whether it was, so that its children are skipped. */
    static boolean read(Element element, BlocksFromHtml blocks) {
        var name = element.normalName();
        if (PLAYERS.contains(name)) {
            player(element, blocks);
            return true;
        }
        return switch (name) {
            case "hr" -> {
                blocks.add(new Block.Divider(blocks.nextKey()));
                yield true;
            }
            case "img" -> {
                image(element, null, blocks);
                yield true;
            }
            case "figure" -> figure(element, blocks);
            case "aside" -> element.hasClass(HtmlToBody.PULL_QUOTE) && pullQuote(element, blocks);
            case "table" -> table(element, element.selectFirst("caption"), blocks);
            default -> false;
        };
    }

    private static void player(Element element, BlocksFromHtml blocks) {
        var source = element.hasAttr("src") ? element : element.selectFirst("source[src]");
        if (source != null && Addresses.isSource(source.attr("src"))) {
            var key = blocks.nextKey();
            blocks.add(new Block.Embed(key, source.attr("src"), orNull(element.attr("title"))));
        }
    }

    private static void image(Element element, @Nullable Element caption, BlocksFromHtml blocks) {
        if (!Addresses.isSource(element.attr("src"))) {
            return;
        }
        var credit = caption == null ? null : caption.selectFirst("cite");
        var creditText = credit == null ? null : orNull(text(credit));
        if (credit != null) {
            credit.remove();
        }
        var key = blocks.nextKey();
        blocks.add(new Block.Image(
                key,
                element.attr("src"),
                orNull(Slug.nfc(element.attr("alt"))),
                caption == null ? null : orNull(text(caption)),
                creditText,
                size(element.attr("width")),
                size(element.attr("height"))));
    }

    /**
     * Reads a figure around one picture, table, embed or pull quote, of our HTML or of WordPress'; the children of any
     * other figure are read one by one.
     */
    private static boolean figure(Element figure, BlocksFromHtml blocks) {
        var caption = figure.selectFirst("figcaption");
        if (figure.hasClass(HtmlToBody.EMBED) || figure.hasClass("wp-block-embed")) {
            return embed(figure, blocks);
        }
        if (figure.hasClass("wp-block-pullquote")) {
            return pullQuote(figure, blocks);
        }
        var tables = figure.select("table");
        if (tables.size() == 1) {
            return table(tables.get(0), caption, blocks);
        }
        var pictures = figure.select("img");
        if (pictures.size() != 1) {
            return false;
        }
        image(pictures.get(0), caption, blocks);
        return true;
    }

    /** Reads a link with the title as its text, as we write it, or a bare address, as WordPress does. */
    private static boolean embed(Element figure, BlocksFromHtml blocks) {
        var link = figure.selectFirst("a[href]");
        var title = text(figure);
        var url = link == null ? title : link.attr("href");
        if (!Addresses.isSource(url)) {
            return false;
        }
        var key = blocks.nextKey();
        blocks.add(new Block.Embed(key, url, title.equals(url) ? null : orNull(title)));
        return true;
    }

    private static boolean pullQuote(Element aside, BlocksFromHtml blocks) {
        var cite = aside.selectFirst("cite");
        var attribution = cite == null ? null : orNull(text(cite));
        if (cite != null) {
            cite.remove();
        }
        var words = text(aside);
        if (!words.isEmpty()) {
            var key = blocks.nextKey();
            blocks.add(new Block.PullQuote(key, words, attribution));
        }
        return true;
    }

    /**
     * Reads a table of data. A table of a single column is a layout of old pages, and its children are read one by one.
     */
    private static boolean table(Element table, @Nullable Element caption, BlocksFromHtml blocks) {
        var lines = table.select("tr");
        var width = lines.stream()
                .mapToInt(line -> line.select("> td, > th").size())
                .max()
                .orElse(0);
        if (width < 2 || table.selectFirst("td table, th table") != null) {
            return false;
        }
        var key = blocks.nextKey();
        var rows = new ArrayList<Block.Row>();
        for (var line : lines) {
            var cells = new ArrayList<>(
                    line.select("> td, > th").stream().map(WholeBlocks::text).toList());
            while (cells.size() < width) {
                cells.add("");
            }
            rows.add(new Block.Row(key + "r" + rows.size(), cells));
        }
        var headerRow = lines.get(0).select("> td").isEmpty();
        blocks.add(new Block.Table(key, caption == null ? null : orNull(text(caption)), headerRow, List.copyOf(rows)));
        return true;
    }

    /** Returns the text and the line ends that a reader sees. */
    private static String text(Element element) {
        var lines = new BlocksFromHtml();
        element.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                lines.append(text.getWholeText(), false);
            } else if (node.nameIs("br")) {
                lines.newLine();
            }
        });
        return BodyToText.render(lines.body());
    }

    private static @Nullable Integer size(String attribute) {
        return attribute.matches("[1-9][0-9]{0,4}") ? Integer.valueOf(attribute) : null;
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
