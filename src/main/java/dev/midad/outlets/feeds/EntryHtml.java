package dev.midad.outlets.feeds;

import dev.midad.language.text.Direction;
import dev.midad.newsroom.media.ShownMedium;
import dev.midad.newsroom.published.ArticleView;
import dev.midad.newsroom.published.Notice;
import dev.midad.newsroom.published.WholeAddresses;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Writes an article as the HTML of a feed's entry, in one element that states language and direction. Elements are
 * built as a tree of jsoup's, which escapes all text in them.
 */
final class EntryHtml {

    private static final List<String> LINKING = List.of("href", "src");

    private final Element root;

    private EntryHtml(String lang) {
        root = new Element("div").attr("lang", lang).attr("dir", Direction.of(lang));
    }

    /** Returns notices, deck and key points; null for an article that has none of them. */
    static @Nullable String summary(ArticleView article) {
        var html = begun(article);
        return html.root.childrenSize() == 0 ? null : html.written();
    }

    /**
     * Returns notices, deck, key points and body.
     *
     * @param page the address of the article, against which its links are resolved; readers of feeds are on other sites
     * @param whole makes addresses of files of the library whole
     */
    static String full(ArticleView article, String page, WholeAddresses whole) {
        var html = begun(article);
        if (article.bodyHtml() != null) {
            var body = Jsoup.parseBodyFragment(article.bodyHtml(), page).body();
            nameFiles(body, whole);
            LINKING.forEach(name -> body.select("[" + name + "]").forEach(link -> resolve(link, name)));
            nameFootnotes(body, article.id());
            body.select("body > div").forEach(div -> html.root.appendChildren(div.childNodesCopy()));
        }
        return html.written();
    }

    /** Makes the addresses of files of the library whole, which are not on the site of the article. */
    private static void nameFiles(Element body, WholeAddresses whole) {
        Stream.of("src", "href", "poster", "srcset").forEach(name -> body.select("[" + name + "*=/media/]")
                .forEach(file -> file.attr(
                        name,
                        Arrays.stream(file.attr(name).split(", ", -1))
                                .map(one -> ShownMedium.isFile(one) ? named(one, whole) : one)
                                .collect(Collectors.joining(", ")))));
    }

    /** Makes an address whole that a width may follow. */
    private static String named(String file, WholeAddresses whole) {
        var end = file.contains(" ") ? file.indexOf(' ') : file.length();
        var url = file.substring(0, end);
        return whole.of(url).orElse(url) + file.substring(end);
    }

    /** Makes an address whole, but for one within the entry, and for one that has no page to start from. */
    private static void resolve(Element link, String name) {
        var whole = link.absUrl(name);
        if (!whole.isEmpty() && !link.attr(name).startsWith("#")) {
            link.attr(name, whole);
        }
    }

    /** Gives the footnotes the article's id, because a reader of feeds shows many entries on one page. */
    private static void nameFootnotes(Element body, UUID article) {
        body.select("[id]").forEach(place -> place.attr("id", place.id() + "-" + article));
        body.select("a[href^=#]").forEach(link -> link.attr("href", link.attr("href") + "-" + article));
    }

    private static EntryHtml begun(ArticleView article) {
        var html = new EntryHtml(Objects.requireNonNull(article.lang()));
        Objects.requireNonNull(article.notices()).value().forEach(notice -> html.add(notice, article.lang()));
        if (article.deck() != null) {
            html.addLines(html.root.appendElement("p"), article.deck());
        }
        var points = Objects.requireNonNull(article.keyPoints()).value();
        if (!points.isEmpty()) {
            var list = html.root.appendElement("ul");
            points.forEach(point -> html.addLines(list.appendElement("li"), point));
        }
        return html;
    }

    /** Adds a notice. Notices come first, so that a reader who has read the article before learns what was wrong. */
    private void add(Notice notice, String lang) {
        var line = root.appendElement("aside").addClass(notice.type().tag()).appendElement("p");
        line.appendElement("strong").text(name(notice.type(), lang) + ":");
        line.appendText(" ");
        addLines(line, notice.text());
    }

    private static String name(Notice.Type type, String lang) {
        var isArabic = lang.equals("ar") || lang.startsWith("ar-");
        return switch (type) {
            case CORRECTION -> isArabic ? "تصويب" : "Correction";
            case CLARIFICATION -> isArabic ? "توضيح" : "Clarification";
            case UPDATE -> isArabic ? "تحديث" : "Update";
        };
    }

    private void addLines(Element parent, String text) {
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (i > 0) {
                parent.appendElement("br");
            }
            parent.appendText(lines[i]);
        }
    }

    private String written() {
        // Pretty printing would add spaces that readers see.
        var document = new Document("");
        document.outputSettings().prettyPrint(false);
        document.appendChild(root);
        return XmlText.legal(root.outerHtml());
    }
}
