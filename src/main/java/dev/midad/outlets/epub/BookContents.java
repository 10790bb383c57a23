package dev.midad.outlets.epub;

import dev.midad.newsroom.issues.CoverView;
import dev.midad.newsroom.issues.IssueView;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Writes the pages of a book that lead to its articles: the cover, the contents by parts, and the printed pages. */
final class BookContents {

    private final IssueView issue;
    private final String title;

    BookContents(IssueView issue, String title) {
        this.issue = issue;
        this.title = title;
    }

    /** Returns the page that shows the cover; empty where the issue has none. */
    Optional<BookFile> cover(BookPictures pictures) {
        return Optional.ofNullable(issue.cover())
                .flatMap(cover -> pictures.name(cover.medium().url()).map(name -> cover(cover, name)));
    }

    private BookFile cover(CoverView cover, String name) {
        var page = new BookPage(title, issue.lang(), "");
        var alt = cover.medium().alt();
        page.body()
                .appendElement("section")
                .attr("epub:type", "cover")
                .appendElement("img")
                .attr("src", name)
                .attr("alt", alt == null || alt.isBlank() ? title : alt);
        return BookFile.page("cover.xhtml", page.written());
    }

    /** Returns the contents, which readers see and reading systems read (EPUB 3.3, 7). */
    BookFile navigation(List<BookPart> parts) {
        var page = new BookPage(title, issue.lang(), "");
        var contents = page.body().appendElement("nav").attr("epub:type", "toc").attr("id", "toc");
        contents.appendElement("h1").text(title);
        var list = contents.appendElement("ol");
        for (var part : parts) {
            if (part.title() == null) {
                part.chapters().forEach(chapter -> line(list, chapter));
            } else {
                var item = list.appendElement("li");
                item.appendElement("span").text(part.title());
                var inner = item.appendElement("ol");
                part.chapters().forEach(chapter -> line(inner, chapter));
            }
        }
        if (parts.isEmpty()) {
            list.appendElement("li")
                    .appendElement("a")
                    .attr("href", "nav.xhtml")
                    .text(title);
        }
        pages(page.body(), parts);
        return BookFile.page("nav.xhtml", page.written()).with("nav");
    }

    private static void line(Element list, BookChapter chapter) {
        list.appendElement("li")
                .appendElement("a")
                .attr("href", chapter.file().name())
                .text(chapter.headline());
    }

    /** Lists the printed pages on which articles begin, each page once. */
    private static void pages(Element body, List<BookPart> parts) {
        var chapters = parts.stream()
                .flatMap(part -> part.chapters().stream())
                .filter(chapter -> chapter.item().page() != null)
                .toList();
        if (chapters.isEmpty()) {
            return;
        }
        var seen = new HashSet<Integer>();
        var list = body.appendElement("nav")
                .attr("epub:type", "page-list")
                .attr("hidden", "hidden")
                .appendElement("ol");
        for (var chapter : chapters) {
            int printed = Objects.requireNonNull(chapter.item().page());
            if (seen.add(printed)) {
                list.appendElement("li")
                        .appendElement("a")
                        .attr("href", chapter.file().name() + "#" + BookArticle.anchor(printed))
                        .text(String.valueOf(printed));
            }
        }
    }
}
