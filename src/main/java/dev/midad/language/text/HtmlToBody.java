package dev.midad.language.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * Reads HTML as blocks. Only what a block can hold comes through, so nothing that runs, frames or styles does; {@link
 * BodyToHtml} later builds new HTML from the blocks. jsoup parses as browsers do; its tree is traversed without
 * recursion. Words that a browser shows are all kept, in their order; what else is lost is noted.
 */
public final class HtmlToBody implements NodeFilter {

    static final String EMBED = "embed";
    static final String PULL_QUOTE = "pull-quote";
    static final String VERSE = "verse";
    static final String FOOTNOTES = "footnotes";

    // Word nests no deeper than a few dozen; the parser flattens what is deeper, and keeps its text.
    private static final int DEEPEST = 100;

    // A frame that turns out to be none is read again for the frames within it: deeper ones are read as parts, so that
    // the time does not grow with the depth.
    private static final int MOST_FRAMES = 4;

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "head",
            "title",
            "desc",
            "metadata",
            "textarea",
            "datalist",
            "canvas",
            "frameset",
            "noembed",
            "noframes",
            "meter",
            "progress",
            "rp");
    private static final Set<String> LISTS = Set.of("ul", "ol", "menu", "dir");

    private final HtmlReading reading;
    private final Element root;
    private final BlocksFromHtml blocks;
    private final Deque<HtmlList> lists = new ArrayDeque<>();
    private int quotes;
    private int preformatted;
    private int frames;

    private HtmlToBody(Element root, HtmlReading reading) {
        this.root = root;
        this.reading = reading;
        this.blocks = new BlocksFromHtml(reading.direction);
    }

    /**
     * Returns the blocks of an HTML fragment or page, findings where it is too long, and notes on what was left out.
     *
     * @param lang the BCP 47 tag of the article's language
     */
    public static PortableText.Read read(String html, String lang) {
        var notes = new HtmlNotes();
        var page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
        HtmlPictures.unfold(page);
        HtmlReview.apply(page, notes);
        var reading = new HtmlReading(lang, HtmlFootnotes.takeOut(page), notes);
        var blocks = new ArrayList<>(Verses.found(blocks(page.body(), false, reading)));
        var extra = new ArrayList<Block>();
        var footnotes = reading.footnotes(extra);
        if (!footnotes.isEmpty() && !blocks.isEmpty() && blocks.get(blocks.size() - 1) instanceof Block.Divider) {
            // The line above the footnotes has nothing under it any more.
            blocks.remove(blocks.size() - 1);
        }
        blocks.addAll(extra);
        var body = new Body(NewKeys.of(blocks), footnotes);
        return new PortableText.Read(body, PortableText.sizes(body), notes.list());
    }

    static List<Block> blocks(Element root, boolean preformatted, HtmlReading reading) {
        var reader = new HtmlToBody(root, reading);
        reader.preformatted = preformatted ? 1 : 0;
        root.filter(reader);
        return reader.blocks.finished();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            blocks.append(text, preformatted > 0);
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element && !element.equals(root)
                ? open(element)
                : node.equals(root) ? FilterResult.CONTINUE : FilterResult.SKIP_ENTIRELY;
    }

    private FilterResult open(Element element) {
        var name = element.normalName();
        if (UNSEEN.contains(name) || InlineStyle.isWordBullet(element) || isWhole(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("object") && element.hasAttr("data")) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("a") && refers(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        frames += WholeBlocks.isFrame(element) ? 1 : 0;
        enter(element, name);
        if (HtmlParts.isApart(name)) {
            blocks.keepApart();
        }
        if (HtmlParts.isPart(element)) {
            part(element, name);
        }
        InlineStyle.wordListLevel(element)
                .ifPresent(level ->
                        blocks.start(Block.NORMAL, WordListItem.kind(element), level, WordListItem.number(element)));
        InlineStyle.decorators(element).forEach(decorator -> blocks.open(decorator.mark()));
        return FilterResult.CONTINUE;
    }

    private boolean isWhole(Element element) {
        return (frames < MOST_FRAMES || !WholeBlocks.isFrame(element)) && WholeBlocks.read(element, blocks, reading);
    }

    private void enter(Element element, String name) {
        if (LISTS.contains(name)) {
            lists.push(HtmlList.of(element));
            return;
        }
        switch (name) {
            case "li" -> {
                if (lists.isEmpty()) {
                    lists.push(HtmlList.loose(element));
                }
            }
            case "br" -> blocks.newLine();
            case "blockquote" -> quotes++;
            case "pre", "xmp", "listing" -> preformatted++;
            case "a" -> openLink(element);
            case "q" -> blocks.append(reading.openingQuote());
            default -> {}
        }
    }

    /** Writes the number of a footnote where the link refers to one; words under such a link stay, with the number after. */
    private boolean refers(Element link) {
        var key = reading.footnote(link);
        if (key == null) {
            return false;
        }
        if (!HtmlFootnotes.isSign(link.text())) {
            blocks.append(link.text());
        }
        blocks.footnote(key, HtmlFootnotes.isSign(link.text()) ? HtmlFootnotes.sign(link.text()) : key.substring(2));
        return true;
    }

    private void openLink(Element element) {
        var written = element.attr("href");
        if (written.isBlank()) {
            return;
        }
        if (!HtmlFootnotes.fragment(element).isEmpty() || written.strip().startsWith("#")) {
            if (element.hasText()) {
                reading.notes.anchorNotCarried(element.text());
            }
            return;
        }
        Addresses.link(written)
                .ifPresentOrElse(
                        address -> blocks.openLink(address, element.attr("title")),
                        () -> reading.notes.linkNotCarried(written, element.text()));
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element) || element.equals(root)) {
            return FilterResult.CONTINUE;
        }
        var name = element.normalName();
        InlineStyle.decorators(element).forEach(decorator -> blocks.close(decorator.mark()));
        frames -= WholeBlocks.isFrame(element) ? 1 : 0;
        leave(element, name);
        if (HtmlParts.isApart(name)) {
            blocks.keepApart();
        }
        if (HtmlParts.isPart(element)) {
            part(element, name.equals("li") || HtmlParts.isHeading(name) ? "" : name);
        }
        return FilterResult.CONTINUE;
    }

    private void leave(Element element, String name) {
        if (LISTS.contains(name) || (!lists.isEmpty() && lists.peek().isLoose(element))) {
            lists.pop();
            return;
        }
        switch (name) {
            case "blockquote" -> quotes--;
            case "pre", "xmp", "listing" -> preformatted--;
            case "a" -> blocks.closeLink();
            case "q" -> blocks.append(reading.closingQuote());
            default -> {}
        }
    }

    /** Begins a new part: a new line within a list item, a new block everywhere else. */
    private void part(Element element, String name) {
        var list = lists.peek();
        var kind = list == null ? null : list.kind();
        if (HtmlParts.isHeading(name)) {
            blocks.start(HtmlParts.heading(name), kind, lists.size(), null);
        } else if (list != null && !name.isEmpty() && !name.equals("li") && !LISTS.contains(name)) {
            blocks.softBreak();
        } else {
            var style = quotes > 0 && list == null ? Block.BLOCKQUOTE : Block.NORMAL;
            blocks.start(style, kind, lists.size(), list != null && name.equals("li") ? list.number(element) : null);
        }
    }
}
