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

    /** Returns the paragraphs with a blank line between them, and list items on lines of their own. */
    public static String render(Body body) {
        var renderer = new BodyToText();
        var text = new StringBuilder();
        Block before = null;
        for (var block : body.blocks()) {
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

    private static boolean isListItem(Block block) {
        return block instanceof Block.Text text && text.listItem() != null;
    }

    private String piece(Block block) {
        var number = numbers.next(block);
        if (block instanceof Block.Text text) {
            return text.isBlank() ? "" : bullet(text, number) + plain(text);
        }
        if (block instanceof Block.Image image) {
            return lines(image.caption() == null ? image.alt() : image.caption(), image.credit());
        }
        if (block instanceof Block.Embed embed) {
            return lines(embed.title(), embed.url());
        }
        if (block instanceof Block.PullQuote quote) {
            return lines(quote.text(), quote.attribution());
        }
        return block instanceof Block.Table table ? table(table) : "";
    }

    private static String bullet(Block.Text text, int number) {
        if (text.listItem() == null) {
            return "";
        }
        return "  ".repeat(text.depth() - 1) + (text.listItem().equals(Block.NUMBER) ? number + ". " : "• ");
    }

    private static String plain(Block.Text text) {
        return text.children().stream().map(Block.Span::text).collect(Collectors.joining());
    }

    private static String lines(@Nullable String first, @Nullable String second) {
        return Stream.of(first, second).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    private static String table(Block.Table table) {
        var lines = new ArrayList<String>();
        if (table.caption() != null) {
            lines.add(table.caption());
        }
        table.rows().forEach(row -> lines.add(String.join("\t", row.cells())));
        return String.join("\n", lines);
    }

    /** Counts the items of numbered lists; each level begins at one again where a list begins. */
    private static final class ListNumbers {

        private List<Integer> counts = new ArrayList<>();

        int next(Block block) {
            var depth = block instanceof Block.Text text ? text.depth() : 0;
            counts = new ArrayList<>(counts.subList(0, Math.min(depth, counts.size())));
            if (depth == 0 || !(block instanceof Block.Text text)) {
                return 0;
            }
            while (counts.size() < depth) {
                counts.add(0);
            }
            var number = Block.NUMBER.equals(text.listItem()) ? counts.get(depth - 1) + 1 : 0;
            counts.set(depth - 1, number);
            return number;
        }
    }
}
