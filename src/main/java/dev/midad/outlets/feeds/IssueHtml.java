package dev.midad.outlets.feeds;

import dev.midad.language.text.Direction;
import dev.midad.newsroom.issues.IssueSectionView;
import dev.midad.newsroom.issues.IssueView;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Writes an issue as the HTML of a feed's entry: the lines of its cover, and the headlines of its contents. */
final class IssueHtml {

    private final Element root;

    private IssueHtml(IssueView issue) {
        root = new Element("div").attr("lang", issue.lang()).attr("dir", Direction.of(issue.lang()));
        var lines = issue.cover() == null ? null : issue.cover().lines();
        if (lines != null && !lines.isEmpty()) {
            var list = root.appendElement("ul");
            lines.forEach(line -> list.appendElement("li").text(line));
        }
    }

    /** Returns the lines of the cover; null where there are none. */
    static @Nullable String summary(IssueView issue) {
        var html = new IssueHtml(issue);
        return html.root.childrenSize() == 0 ? null : html.written();
    }

    /** Returns the lines of the cover and the contents. */
    static String full(IssueView issue) {
        var html = new IssueHtml(issue);
        if (issue.contents() != null) {
            issue.contents().forEach(html::add);
        }
        return html.written();
    }

    private void add(IssueSectionView part) {
        var headlines = part.items().stream()
                .filter(item -> !item.withdrawn())
                .map(item -> item.article().headline())
                .toList();
        if (headlines.isEmpty()) {
            return;
        }
        if (part.title() != null) {
            root.appendElement("h2").text(part.title());
        }
        var list = root.appendElement("ul");
        headlines.forEach(headline -> list.appendElement("li").text(headline == null ? "" : headline));
    }

    private String written() {
        // Pretty printing would add spaces that readers see.
        var document = new Document("");
        document.outputSettings().prettyPrint(false);
        document.appendChild(root);
        return XmlText.legal(root.outerHtml());
    }
}
