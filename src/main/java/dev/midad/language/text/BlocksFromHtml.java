package dev.midad.language.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects text and marks into blocks while the HTML is traversed. */
final class BlocksFromHtml {

    private static final Pattern SPACES = Pattern.compile("[ \\t\\n\\r\\f]+");
    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cc}\\p{IsNoncharacter_Code_Point}&&[^\\n\\t]]");

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> marks = new ArrayList<>();

    private String style = Block.NORMAL;
    private @Nullable String listItem;
    private int level;
    private List<Block.Span> spans = new ArrayList<>();
    private List<Block.Link> links = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<String> textMarks = List.of();
    private @Nullable String href;
    private @Nullable String title;
    private @Nullable String linkKey;
    private boolean broken;

    Body body() {
        finish();
        return new Body(blocks);
    }

    /** Ends the present block and begins the next one; a level beyond the deepest counts as the deepest. */
    void start(String nextStyle, @Nullable String nextListItem, int nextLevel) {
        finish();
        style = nextStyle;
        listItem = nextListItem;
        level = Math.min(nextLevel, BlockReader.DEEPEST_LEVEL);
    }

    void add(Block block) {
        blocks.add(block);
    }

    String nextKey() {
        finish();
        return "b" + blocks.size();
    }

    void append(String raw, boolean preformatted) {
        var shown = UNSTORABLE.matcher(raw.replace("\r\n", "\n")).replaceAll("");
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
            put("\n");
        }
        broken = false;
        put(shown);
    }

    void newLine() {
        if (!isEmpty()) {
            put("\n");
        }
    }

    /** Adds a line end before the next text of the block, if any follows. */
    void softBreak() {
        broken = true;
    }

    void open(String mark) {
        marks.add(mark);
    }

    void close(String mark) {
        marks.remove(marks.lastIndexOf(mark));
    }

    void openLink(String address, String name) {
        if (Addresses.isLink(address)) {
            href = Slug.nfc(address);
            title = name.isBlank() ? null : Slug.nfc(name);
            linkKey = null;
        }
    }

    void closeLink() {
        href = null;
    }

    private void put(String shown) {
        var now = presentMarks();
        if (!now.equals(textMarks)) {
            endSpan();
            textMarks = now;
        }
        text.append(shown);
    }

    private List<String> presentMarks() {
        var present = new ArrayList<>(marks.stream().distinct().toList());
        if (href != null) {
            if (linkKey == null) {
                linkKey = "b" + blocks.size() + "m" + links.size();
                links.add(new Block.Link(linkKey, href, title));
            }
            present.add(linkKey);
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
            blocks.add(new Block.Text(
                    "b" + blocks.size(), style, listItem, listItem == null ? null : level, usedLinks(), spans));
        }
        spans = new ArrayList<>();
        links = new ArrayList<>();
        textMarks = List.of();
        linkKey = null;
        broken = false;
    }

    private void stripEnd() {
        while (!spans.isEmpty()) {
            var last = spans.remove(spans.size() - 1);
            var stripped = last.text().stripTrailing();
            if (!stripped.isEmpty()) {
                spans.add(new Block.Span(last.key(), stripped, last.marks()));
                return;
            }
        }
    }

    private List<Block.Link> usedLinks() {
        return links.stream()
                .filter(link -> spans.stream().anyMatch(span -> span.marks().contains(link.key())))
                .toList();
    }

    private static boolean isBlank(String shown) {
        return shown.codePoints().allMatch(letter -> Character.isWhitespace(letter) || Character.isSpaceChar(letter));
    }
}
