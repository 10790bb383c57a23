package dev.midad.outlets.epub;

import dev.midad.newsroom.issues.IssueItemView;
import dev.midad.newsroom.media.ShownMedium;
import dev.midad.newsroom.published.ArticleView;
import dev.midad.newsroom.published.BylineView;
import dev.midad.newsroom.published.Notice;
import dev.midad.newsroom.published.StoredJson;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Writes an article of an issue as a page of the book. */
final class BookArticle {

    private final BookPictures pictures;
    private final BookBody body;

    BookArticle(BookPictures pictures, BookBody body) {
        this.pictures = pictures;
        this.body = body;
    }

    /** Returns the anchor at which the printed page begins. */
    static String anchor(int page) {
        return "page-" + page;
    }

    /** @param item the line of the contents, which tells the printed page */
    BookFile page(String name, ArticleView article, IssueItemView item) {
        var lang = Objects.requireNonNull(article.lang());
        var headline = Objects.requireNonNull(article.headline());
        var page = new BookPage(headline, lang, "../");
        var section = page.body().appendElement("article").attr("epub:type", "chapter");
        if (item.page() != null) {
            section.appendElement("span")
                    .attr("epub:type", "pagebreak")
                    .attr("role", "doc-pagebreak")
                    .attr("id", anchor(item.page()))
                    .attr("aria-label", String.valueOf(item.page()));
        }
        var header = section.appendElement("header");
        paragraph(header, "kicker", article.kicker());
        header.appendElement("h1").text(headline);
        paragraph(header, "deck", article.deck());
        paragraph(header, "bylines", bylines(article));
        lead(section, article.lead());
        points(section, list(article.keyPoints()));
        list(article.notices()).forEach(notice -> notice(section, notice));
        if (article.bodyHtml() != null) {
            body.append(article.bodyHtml(), section);
        }
        return BookFile.page(name, page.written());
    }

    private static void paragraph(Element parent, String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            appendLines(parent.appendElement("p").addClass(name), text);
        }
    }

    private static void appendLines(Element parent, String text) {
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (i > 0) {
                parent.appendElement("br");
            }
            parent.appendText(lines[i]);
        }
    }

    private static String bylines(ArticleView article) {
        return list(article.bylines()).stream()
                .map(BookArticle::byline)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private static String byline(BylineView line) {
        return Stream.of(
                        Stream.ofNullable(line.label()),
                        Stream.ofNullable(line.author()).map(author -> author.name()),
                        Stream.ofNullable(line.place()))
                .flatMap(words -> words)
                .distinct()
                .collect(Collectors.joining(" – "));
    }

    private void lead(Element section, @Nullable ShownMedium lead) {
        var name = lead == null ? null : pictures.name(lead.url()).orElse(null);
        if (lead == null || name == null) {
            return;
        }
        var figure = section.appendElement("figure").addClass("lead");
        figure.appendElement("img").attr("src", "../" + name).attr("alt", Objects.requireNonNullElse(lead.alt(), ""));
        if (lead.caption() != null || lead.credit() != null) {
            var caption = figure.appendElement("figcaption");
            appendLines(caption, Objects.requireNonNullElse(lead.caption(), ""));
            if (lead.credit() != null) {
                caption.appendText(" ").appendElement("cite").text(lead.credit());
            }
        }
    }

    private static void points(Element section, List<String> points) {
        if (!points.isEmpty()) {
            var list = section.appendElement("ul").addClass("points");
            points.forEach(point -> appendLines(list.appendElement("li"), point));
        }
    }

    private static void notice(Element section, Notice notice) {
        appendLines(section.appendElement("aside").addClass(notice.type().tag()).appendElement("p"), notice.text());
    }

    private static <T> List<T> list(@Nullable StoredJson<List<T>> stored) {
        var read = StoredJson.read(stored);
        return read == null ? List.of() : read;
    }
}
