package dev.midad.newsroom.issuedesk;

import dev.midad.foundation.web.Message;
import dev.midad.newsroom.issuedesk.IssueFinding.Found;
import dev.midad.newsroom.issues.IssueItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Finds what is amiss with the lines of the contents themselves, whatever their articles hold. */
final class PageFindings {

    private PageFindings() {}

    static List<Found> of(List<IssueLine> lines) {
        var findings = new ArrayList<Found>();
        var seen = new HashSet<UUID>();
        for (var line : lines) {
            if (!seen.add(line.article())) {
                findings.add(Found.error(
                        "articleRepeated",
                        line.pointer() + "/article",
                        new Message("The article stands in the contents twice.", "المقالة مكررة في محتويات العدد.")));
            }
            if (line.item().page() == null) {
                findings.add(Found.warning(
                        "pageMissing",
                        line.pointer() + "/page",
                        new Message("The article has no page.", "لا صفحة لهذه المقالة.")));
            }
        }
        addOverlaps(findings, lines);
        return findings;
    }

    /**
     * Short articles share a page with others, and one may begin where another ends. Two overlap where one begins within
     * the other, or where both go on from the same page.
     */
    private static void addOverlaps(List<Found> findings, List<IssueLine> lines) {
        for (var line : lines) {
            lines.stream()
                    .filter(other -> overlaps(line.item(), other.item()))
                    .findFirst()
                    .ifPresent(other -> findings.add(Found.warning(
                            "pagesOverlap",
                            line.pointer() + "/page",
                            Message.of(
                                    "Page %s lies within another article, which goes on to page %s.",
                                    "الصفحة %s تقع داخل مقالة أخرى تمتد إلى الصفحة %s.",
                                    String.valueOf(line.item().page()),
                                    String.valueOf(other.item().lastPage())))));
        }
    }

    private static boolean overlaps(IssueItem line, IssueItem other) {
        if (line.equals(other) || line.page() == null || other.page() == null) {
            return false;
        }
        var last = Objects.requireNonNull(other.lastPage());
        return line.page() > other.page()
                ? line.page() < last
                : line.page().equals(other.page())
                        && last > other.page()
                        && Objects.requireNonNull(line.lastPage()) > line.page();
    }

    /** Returns the last page that the contents name; 0 where they name none. */
    static int last(List<IssueLine> lines) {
        return lines.stream()
                .map(line -> line.item().lastPage())
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }
}
