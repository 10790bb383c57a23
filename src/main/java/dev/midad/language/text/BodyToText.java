package dev.midad.language.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Renders a body as plain text: for reading aloud, for search, for a preview. */
public final class BodyToText {

    private final ListNumbers numbers = new ListNumbers();

    private BodyToText() {}

    /**
     * Returns the paragraphs with a blank line between them, list items on lines of their own, and at the end the
     * footnotes, each after its number in brackets.
     */
    public static String render(Body body) {
        var text = new StringBuilder(blocks(body.blocks()));
        var signs = body.footnoteSigns();
        for (var i = 0; i < signs.size(); i++) {
            text.append(i == 0 && !text.isEmpty() ? "\n\n" : i == 0 ? "" : "\n");
            text.append('[').append(signs.get(i)).append("] ");
            text.append(lines(body.footnotes().get(i).body()));
        }
        return text.toString();
    }

    private static String blocks(List<Block> blocks) {
        var renderer = new BodyToText();
        var text = new StringBuilder();
        Block before = null;
        for (var block : blocks) {
            var piece = renderer.piece(block);
            if (!piece.isEmpty()) {
                if (before != null) {
                    text.append(isListItem(before) && isListItem(block) ? "\n" : "\n\n");
                }
                text.append(piece);
                before = block;
            }
        }
        return text.toString();
    }

    /** Returns the texts, each on a line of its own. */
    static String lines(List<? extends Block.Inline> texts) {
        return texts.stream().map(BodyToText::plain).collect(Collectors.joining("\n"));
    }

    private static boolean isListItem(Block block) {
        return block instanceof Block.Text text && text.listItem() != null;
    }

    private String piece(Block block) {
        var number = numbers.next(block);
        if (block instanceof Block.Text text) {
            return text.isBlank() ? "" : bullet(text, number) + plain(text);
        }
        if (block instanceof Block.Verse verse) {
            return plain(verse);
        }
        if (block instanceof Block.Image image) {
            return image(image);
        }
        if (block instanceof Block.Gallery gallery) {
            return Stream.concat(
                            Stream.ofNullable(gallery.caption()),
                            gallery.images().stream().map(BodyToText::image))
                    .filter(piece -> !piece.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
        if (block instanceof Block.Attached attached) {
            return lines(attached.title(), attached.caption());
        }
        if (block instanceof Block.Embed embed) {
            return lines(embed.title(), embed.url());
        }
        if (block instanceof Block.PullQuote quote) {
            return lines(quote.text(), quote.attribution());
        }
        return block instanceof Block.Table table ? table(table) : "";
    }

    private static String image(Block.Image image) {
        return lines(image.caption() == null ? image.alt() : image.caption(), image.credit());
    }

    private static String bullet(Block.Text text, int number) {
        if (text.listItem() == null) {
            return "";
        }
        return "  ".repeat(text.depth() - 1) + (text.listItem().equals(Block.NUMBER) ? number + ". " : "• ");
    }

    /** Returns the text without its marks; a footnote's number stands in brackets, raised digits are raised ones. */
    static String plain(Block.Inline inline) {
        return inline.children().stream().map(BodyToText::plain).collect(Collectors.joining());
    }

    private static String plain(Block.Span span) {
        return span.footnote().isPresent() ? "[" + span.text().strip() + "]" : Raised.of(span);
    }

    private static String lines(@Nullable String first, @Nullable String second) {
        return Stream.of(first, second).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    private static String table(Block.Table table) {
        var lines = new ArrayList<String>();
        table.rows().forEach(row -> lines.add(String.join("\t", row.cells())));
        if (table.caption() != null) {
            lines.add(table.captionBelow() == null ? 0 : lines.size(), table.caption());
        }
        return String.join("\n", lines);
    }
}
