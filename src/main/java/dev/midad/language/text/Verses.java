package dev.midad.language.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds poems: what a page marks as one, and lines of two hemistichs with {@code ***} between them, as Arabic poetry is
 * typed.
 */
final class Verses {

    private static final String BETWEEN = "***";
    // The editor of WordPress has no sign for the two halves of a line, so that poets leave a gap.
    private static final Pattern GAP = Pattern.compile("(?<=\\S)(?:[ \\x{A0}]{3,}|\\t+)(?=\\S)");

    private Verses() {}

    /** Returns the texts of a poem as one block; empty where there are none. */
    static Optional<Block> of(List<Block> poem) {
        var texts = poem.stream()
                .filter(Block.Inline.class::isInstance)
                .map(Block.Inline.class::cast)
                .toList();
        return texts.isEmpty() ? Optional.empty() : Optional.of(joined(texts));
    }

    /** Returns the blocks with every run of paragraphs that have two hemistichs in each line as one poem. */
    static List<Block> found(List<Block> blocks) {
        var found = new ArrayList<Block>();
        var run = new ArrayList<Block.Inline>();
        for (var block : blocks) {
            if (block instanceof Block.Text text && isPoem(text)) {
                run.add(text);
                continue;
            }
            end(run, found);
            found.add(block);
        }
        end(run, found);
        return found;
    }

    private static void end(List<Block.Inline> run, List<Block> found) {
        if (!run.isEmpty()) {
            found.add(joined(run));
            run.clear();
        }
    }

    private static boolean isPoem(Block.Text text) {
        return text.listItem() == null
                && (text.style().equals(Block.NORMAL) || text.style().equals(Block.BLOCKQUOTE))
                && text.children().stream().anyMatch(span -> span.text().contains(BETWEEN))
                && BodyToText.plain(text).lines().allMatch(line -> line.isBlank() || isLine(line));
    }

    /** Returns whether a line has words on both sides of the one {@code ***} in it. */
    private static boolean isLine(String line) {
        var at = line.indexOf(BETWEEN);
        if (at < 0 || line.indexOf('*') < at || line.lastIndexOf('*') > at + BETWEEN.length() - 1) {
            return false;
        }
        return isHemistich(line.substring(0, at), -1) && isHemistich(line.substring(at + BETWEEN.length()), 0);
    }

    /** @param side the place beside the sign, where a blank must be; -1 stands for the end */
    private static boolean isHemistich(String words, int side) {
        if (words.isEmpty() || words.codePoints().noneMatch(Character::isLetter)) {
            return false;
        }
        var beside = words.charAt(side < 0 ? words.length() - 1 : side);
        return Character.isWhitespace(beside) || Character.isSpaceChar(beside);
    }

    /** Joins paragraphs: each is a line where all are single lines, else each is a stanza. */
    private static Block joined(List<Block.Inline> texts) {
        var isStanzas = texts.stream().anyMatch(text -> BodyToText.plain(text).contains("\n"));
        var links = new ArrayList<Block.Link>();
        var spans = new ArrayList<Block.Span>();
        for (var text : texts) {
            if (!spans.isEmpty()) {
                spans.add(new Block.Span("", isStanzas ? "\n\n" : "\n", List.of()));
            }
            links.addAll(text.markDefs());
            text.children().forEach(span -> spans.add(parted(span)));
        }
        return new Block.Verse("", links, Spans.joined(spans));
    }

    private static Block.Span parted(Block.Span span) {
        var lines = GAP.matcher(span.text()).replaceAll(" " + BETWEEN + " ");
        var marks = span.marks().stream()
                .filter(mark -> !mark.equals(Decorator.CODE.mark()))
                .toList();
        return new Block.Span(span.key(), lines, marks);
    }
}
