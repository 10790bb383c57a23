package dev.midad.language.text;

import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Collects text and marks into blocks while HTML is traversed. */
final class BlocksFromHtml {

    private static final Pattern SPACES = Pattern.compile("[ \\t\\n\\r\\f]+");
    private static final Pattern C1 = Pattern.compile("[\\x{80}-\\x{9F}]");
    private static final Pattern UNSTORABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{IsNoncharacter_Code_Point}&&[^\\n\\t]]");
    private static final Charset CP1252 = Charset.forName("windows-1252");

    /** Holds a link that is open; its key is made when it has text in the present block. */
    private static final class OpenLink {

        final String href;
        final @Nullable String title;

        @Nullable
        String key;

        OpenLink(String href, @Nullable String title) {
            this.href = href;
            this.title = title;
        }
    }

    private final String direction;
    private final List<Block> blocks = new ArrayList<>();
    private final ListNumbers numbers = new ListNumbers();
    private final List<String> marks = new ArrayList<>();
    private final Deque<OpenLink> open = new ArrayDeque<>();

    private String style = Block.NORMAL;
    private @Nullable String listItem;
    private int level;
    private @Nullable Integer start;
    private @Nullable String dir;
    private List<Block.Span> spans = new ArrayList<>();
    private List<Block.Link> links = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<String> textMarks = List.of();
    private boolean broken;

    /** @param direction the direction of the article */
    BlocksFromHtml(String direction) {
        this.direction = direction;
    }

    List<Block> finished() {
        finish();
        return blocks;
    }

    /**
     * Ends the present block and begins the next one; a level beyond the deepest counts as the deepest.
     *
     * @param number the number that an item of a numbered list says it has; null where it says none
     */
    void start(String nextStyle, @Nullable String nextListItem, int nextLevel, @Nullable Integer number) {
        var nextDepth = Math.min(nextLevel, BlockReader.DEEPEST_LEVEL);
        // An item may hold an element that begins a block of its own before the first letter.
        var isSame = isEmpty() && nextListItem != null && nextListItem.equals(listItem) && nextDepth == level;
        var unused = isSame ? start : null;
        finish();
        style = nextStyle;
        listItem = nextListItem;
        level = nextDepth;
        start = number == null ? unused : said(number);
    }

    /** Returns the number where it is not the one that the item has by itself. */
    private @Nullable Integer said(int number) {
        return number == numbers.following(level) ? null : number;
    }

    void add(Block block) {
        finish();
        keep(block);
    }

    private void keep(Block block) {
        blocks.add(block);
        numbers.next(block);
    }

    void append(TextNode node, boolean preformatted) {
        var wasEmpty = isEmpty();
        append(node.getWholeText(), preformatted);
        if (wasEmpty && !isEmpty()) {
            dir = direction(node);
        }
    }

    void append(String words) {
        append(words, false);
    }

    private void append(String raw, boolean preformatted) {
        var shown = storable(raw);
        if (!preformatted) {
            shown = SPACES.matcher(shown).replaceAll(" ");
            if (shown.startsWith(" ") && (broken || endsInSpace())) {
                shown = shown.substring(1);
            }
        }
        if (shown.isEmpty()) {
            return;
        }
        if (broken && !isEmpty()) {
            put("\n", presentMarks());
        }
        broken = false;
        put(shown, presentMarks());
    }

    /** Returns the text with the letters that Windows meant by C1 controls, and without what cannot be stored. */
    static String storable(String raw) {
        var lines = raw.replace("\r\n", "\n");
        if (C1.matcher(lines).find()) {
            lines = C1.matcher(lines)
                    .replaceAll(letter ->
                            new String(new byte[] {(byte) letter.group().charAt(0)}, CP1252));
        }
        return Slug.nfc(UNSTORABLE.matcher(lines).replaceAll(""));
    }

    /** Returns the direction that the nearest part around the text says; null where none does. */
    private static @Nullable String direction(TextNode node) {
        for (var element = node.parent(); element != null; element = element.parent()) {
            var said = element.attr("dir").strip().toLowerCase(Locale.ROOT);
            if ((said.equals("rtl") || said.equals("ltr")) && (HtmlParts.isPart(element) || element.nameIs("body"))) {
                return said;
            }
        }
        return null;
    }

    /** Adds the number or sign of a footnote, which carries no other mark. */
    void footnote(String key, String sign) {
        if (broken && !isEmpty()) {
            put("\n", presentMarks());
        }
        broken = false;
        put(sign, List.of(Footnote.mark(key)));
    }

    void newLine() {
        if (!isEmpty()) {
            put("\n", presentMarks());
        }
    }

    /** Adds a line end before the next text of the block, if any follows. */
    void softBreak() {
        broken = true;
    }

    /** Adds a space, where none is, between what stands before and what follows. */
    void keepApart() {
        if (!endsInSpace()) {
            append(" ");
        }
    }

    void open(String mark) {
        marks.add(mark);
    }

    void close(String mark) {
        marks.remove(marks.lastIndexOf(mark));
    }

    void openLink(String address, String name) {
        open.push(new OpenLink(address, name.isBlank() ? null : Slug.nfc(name)));
    }

    void closeLink() {
        open.poll();
    }

    private void put(String shown, List<String> now) {
        if (!now.equals(textMarks)) {
            endSpan();
            textMarks = now;
        }
        text.append(shown);
    }

    private List<String> presentMarks() {
        var link = open.peek();
        if (marks.isEmpty() && link == null) {
            return List.of();
        }
        var present = new ArrayList<>(marks.stream().distinct().toList());
        if (link != null) {
            if (link.key == null) {
                link.key = "b" + blocks.size() + "m" + links.size();
                links.add(new Block.Link(link.key, link.href, link.title));
            }
            present.add(link.key);
        }
        return present;
    }

    private boolean isEmpty() {
        return spans.isEmpty() && text.isEmpty();
    }

    private boolean endsInSpace() {
        if (text.isEmpty()) {
            return spans.isEmpty() || endsInSpace(spans.get(spans.size() - 1).text());
        }
        return endsInSpace(text);
    }

    private static boolean endsInSpace(CharSequence written) {
        var last = written.charAt(written.length() - 1);
        return last == ' ' || last == '\n';
    }

    private void endSpan() {
        if (!text.isEmpty()) {
            var key = "b" + blocks.size() + "s" + spans.size();
            spans.add(new Block.Span(key, Slug.nfc(text.toString()), textMarks));
            text.setLength(0);
        }
    }

    private void finish() {
        endSpan();
        stripEnd();
        if (spans.stream().anyMatch(span -> !isBlank(span.text()))) {
            var key = "b" + blocks.size();
            keep(new Block.Text(
                    key, style, listItem, listItem == null ? null : level, start, saidDirection(), usedLinks(), spans));
            start = null;
        }
        spans = new ArrayList<>();
        links = new ArrayList<>();
        textMarks = List.of();
        open.forEach(link -> link.key = null);
        broken = false;
        dir = null;
    }

    /** Returns the direction that a reader must be told: another than the article's, or another than the text's own. */
    private @Nullable String saidDirection() {
        var plain = new StringBuilder();
        spans.forEach(span -> plain.append(span.text()));
        var own = Direction.ofParagraph(plain.toString(), direction);
        var shown = Optional.ofNullable(dir).orElse(own);
        return shown.equals(direction) && own.equals(direction) ? null : shown;
    }

    private void stripEnd() {
        while (!spans.isEmpty()) {
            var last = spans.remove(spans.size() - 1);
            var stripped = withoutBlankEnd(last.text());
            if (!stripped.isEmpty()) {
                spans.add(new Block.Span(last.key(), stripped, last.marks()));
                return;
            }
        }
    }

    private static String withoutBlankEnd(String shown) {
        var end = shown.length();
        while (end > 0 && isBlank(shown.charAt(end - 1))) {
            end--;
        }
        return shown.substring(0, end);
    }

    private List<Block.Link> usedLinks() {
        if (links.isEmpty()) {
            return List.of();
        }
        var used = new HashSet<String>();
        spans.forEach(span -> used.addAll(span.marks()));
        return links.stream().filter(link -> used.contains(link.key())).toList();
    }

    private static boolean isBlank(String shown) {
        return shown.codePoints().allMatch(BlocksFromHtml::isBlank);
    }

    private static boolean isBlank(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }
}
