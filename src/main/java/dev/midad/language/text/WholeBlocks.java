package dev.midad.language.text;

import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Reads the elements of HTML that are blocks by themselves: pictures, embeds, tables, pull quotes, poems, dividers. */
final class WholeBlocks {

    private static final int LONGEST = 2_000;
    private static final String PLAYERS = "iframe, video, audio, embed";
    private static final String CAPTIONS = "figcaption, .wp-caption-text";
    private static final Set<String> POEMS = Set.of("wp-block-verse", HtmlToBody.VERSE, "poem", "poetry");

    private final BlocksFromHtml blocks;
    private final HtmlReading reading;

    private WholeBlocks(BlocksFromHtml blocks, HtmlReading reading) {
        this.blocks = blocks;
        this.reading = reading;
    }

    /** Reads the element if it is a block by itself, and returns whether it was, so that its children are skipped. */
    static boolean read(Element element, BlocksFromHtml blocks, HtmlReading reading) {
        return new WholeBlocks(blocks, reading).read(element);
    }

    private boolean read(Element element) {
        var name = element.normalName();
        switch (name) {
            case "iframe", "video", "audio", "embed" -> player(element, null);
            case "img" -> image(element, Caption.NONE);
            case "hr" -> blocks.add(new Block.Divider(""));
            default -> {
                return !reading.isDeep() && whole(element, name);
            }
        }
        return true;
    }

    private boolean whole(Element element, String name) {
        if (name.equals("table")) {
            return HtmlTable.read(element, null, blocks, reading);
        }
        if (isFigure(element)) {
            return figure(element);
        }
        return isPullQuote(element) ? pullQuote(element) : isPoem(element) && poem(element);
    }

    /** Returns whether the element may be a figure, a pull quote or a poem, which shows only when it is read whole. */
    static boolean isFrame(Element element) {
        return isFigure(element) || isPullQuote(element) || isPoem(element);
    }

    private static boolean isFigure(Element element) {
        return element.nameIs("figure") || element.hasClass("wp-caption");
    }

    private static boolean isPullQuote(Element element) {
        return element.nameIs("aside") && element.hasClass(HtmlToBody.PULL_QUOTE);
    }

    private static boolean isPoem(Element element) {
        return HtmlParts.isPart(element) && POEMS.stream().anyMatch(element::hasClass);
    }

    private boolean player(Element element, @Nullable String caption) {
        var source = element.selectFirst("source[src]");
        var address = HtmlPictures.address(element)
                .or(() -> source == null ? Optional.empty() : Addresses.source(source.attr("src")));
        if (address.isEmpty()) {
            reading.notes.frameNotCarried(element.hasAttr("srcdoc") ? "srcdoc" : element.attr("src"));
            blocks.keepApart();
            return false;
        }
        var title = caption == null || caption.isBlank() ? Slug.nfc(element.attr("title")) : caption;
        blocks.add(new Block.Embed("", address.get(), orNull(shortened(title))));
        return true;
    }

    private boolean image(Element element, Caption caption) {
        var media = HtmlMedia.id(element);
        var address = media == null ? HtmlPictures.address(element) : Optional.<String>empty();
        if (address.isEmpty() && media == null) {
            reading.notes.pictureNotCarried(element.attr("src"), element.attr("alt"));
            blocks.keepApart();
            return false;
        }
        var around = element.closest("a[href]");
        var link = around == null ? null : Addresses.link(around.attr("href")).orElse(null);
        blocks.add(new Block.Image(
                "",
                media,
                media == null
                        ? null
                        : PictureCrop.read(element.attr(HtmlMedia.CROP)).orElse(null),
                address.orElse(null),
                orNull(shortened(BlocksFromHtml.storable(element.attr("alt")))),
                orNull(caption.text()),
                orNull(caption.credit()),
                media == null ? size(element.attr("width")) : null,
                media == null ? size(element.attr("height")) : null,
                link == null || link.startsWith("#") ? null : link));
        return true;
    }

    /** Holds the words under a picture, and whose picture it is where that stands at their end. */
    private record Caption(String text, String credit) {

        static final Caption NONE = new Caption("", "");
    }

    /**
     * Reads a figure around one picture, table, player or address, of our HTML or of WordPress', that has no words but
     * its caption; the children of any other figure are read one by one, so that no word is lost.
     */
    private boolean figure(Element figure) {
        if (figure.hasClass("wp-block-pullquote")) {
            return pullQuote(figure);
        }
        if (HtmlMedia.read(figure, blocks, reading)) {
            return true;
        }
        var captions = figure.select(CAPTIONS);
        if (captions.size() > 1) {
            return false;
        }
        var caption = captions.first();
        var shown = figure.select("img, table, " + PLAYERS).stream()
                .filter(element -> !element.equals(figure) && (caption == null || !isIn(element, caption)))
                .filter(element -> element.nameIs("table")
                        || element.parent() == null
                        || element.parent().closest("table") == null)
                .toList();
        if (shown.isEmpty()) {
            return (figure.hasClass(HtmlToBody.EMBED) || figure.hasClass("wp-block-embed")) && embed(figure, caption);
        }
        if (shown.size() > 1 || hasWords(figure, shown.get(0), caption)) {
            return false;
        }
        return around(shown.get(0), caption);
    }

    private boolean around(Element shown, @Nullable Element caption) {
        if (shown.nameIs("table")) {
            return HtmlTable.read(shown, caption, blocks, reading);
        }
        var words = caption == null ? Optional.of("") : plain(caption, reading);
        if (words.isEmpty()) {
            return false;
        }
        if (!shown.nameIs("img")) {
            return player(shown, words.get());
        }
        return image(shown, caption == null ? Caption.NONE : credited(caption, words.get()));
    }

    private Caption credited(Element caption, String words) {
        var cite = caption.selectFirst("cite, .credit");
        var credit = cite == null ? "" : plain(cite, reading).orElse("");
        return words.endsWith(credit)
                ? new Caption(
                        words.substring(0, words.length() - credit.length()).strip(), credit)
                : new Caption(words, "");
    }

    /** Reads a link with the title as its text, as we write it, or a bare address and a caption, as WordPress does. */
    private boolean embed(Element figure, @Nullable Element caption) {
        var links = figure.select("a[href]").stream()
                .filter(link -> caption == null || !isIn(link, caption))
                .toList();
        var title = caption == null ? Optional.of("") : plain(caption, reading);
        var link = links.isEmpty() ? null : links.get(0);
        if (links.size() > 1 || title.isEmpty() || (link != null && caption != null && isBefore(caption, link))) {
            return false;
        }
        var text = link == null ? withoutCaption(figure, caption) : link.text();
        var address = Addresses.source(link == null ? text : link.attr("href"));
        if (address.isEmpty() || text.length() > LONGEST || (link != null && hasWords(figure, link, caption))) {
            return false;
        }
        var isTitle = link != null
                && Addresses.source(text).filter(address.get()::equals).isEmpty();
        var said =
                isTitle ? (title.get().isBlank() ? Slug.nfc(text) : Slug.nfc(text) + "\n" + title.get()) : title.get();
        blocks.add(new Block.Embed("", address.get(), orNull(said)));
        return true;
    }

    /** Returns whether one element stands before another in the page. */
    static boolean isBefore(Element one, Element other) {
        return one.parents().stream().filter(around -> isIn(other, around)).findFirst().stream()
                .flatMap(around -> around.stream())
                .filter(element -> element.equals(one) || element.equals(other))
                .findFirst()
                .filter(first -> first.equals(one))
                .isPresent();
    }

    private static String withoutCaption(Element figure, @Nullable Element caption) {
        var text = new StringBuilder();
        figure.filter((NodeFilter) (node, depth) -> {
            if (node.equals(caption)) {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        return text.toString().strip();
    }

    private boolean pullQuote(Element quote) {
        var words = plain(quote, reading);
        if (words.isEmpty()) {
            return false;
        }
        var cite = quote.selectFirst("cite, figcaption, footer");
        var attribution = cite == null ? "" : plain(cite, reading).orElse("");
        var isLast = words.get().endsWith(attribution);
        var text = isLast
                ? words.get()
                        .substring(0, words.get().length() - attribution.length())
                        .strip()
                : words.get();
        if (text.isEmpty()) {
            return false;
        }
        blocks.add(new Block.PullQuote("", text, isLast ? orNull(attribution) : null));
        return true;
    }

    private boolean poem(Element element) {
        var inside = reading.inside(element, element.nameIs("pre"));
        if (!inside.stream().allMatch(Block.Inline.class::isInstance)) {
            return false;
        }
        var poem = Verses.of(inside);
        poem.ifPresent(blocks::add);
        return poem.isPresent();
    }

    /** Returns the lines that a reader sees in an element; empty where it holds more than text, or too much of it. */
    static Optional<String> plain(Element element, HtmlReading reading) {
        var inside = reading.inside(element, false);
        if (!inside.stream().allMatch(Block.Inline.class::isInstance)) {
            return Optional.empty();
        }
        var texts = inside.stream().map(Block.Inline.class::cast).toList();
        var text = BodyToText.lines(texts);
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (texts.stream().flatMap(inline -> inline.children().stream()).anyMatch(span -> !span.marks()
                .isEmpty())) {
            reading.notes.marksNotCarried(text);
        }
        return Optional.of(text);
    }

    private static boolean isIn(Node inner, Element outer) {
        for (Node around = inner; around != null; around = around.parent()) {
            if (around.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a figure has words beside what it shows and its caption. */
    private static boolean hasWords(Element figure, Element shown, @Nullable Element caption) {
        var found = new boolean[1];
        figure.filter((NodeFilter) (node, depth) -> {
            if (node.equals(shown) || node.equals(caption)) {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            found[0] |= node instanceof TextNode words && !words.isBlank();
            return found[0] ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        });
        return found[0];
    }

    private static @Nullable Integer size(String attribute) {
        return attribute.matches("[1-9][0-9]{0,4}") ? Integer.valueOf(attribute) : null;
    }

    static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1));
    }

    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
