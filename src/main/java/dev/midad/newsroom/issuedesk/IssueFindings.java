package dev.midad.newsroom.issuedesk;

import dev.midad.foundation.web.Message;
import dev.midad.newsroom.articles.ArticlesTogether;
import dev.midad.newsroom.articles.PrintedArticle;
import dev.midad.newsroom.issuedesk.IssueFinding.Found;
import dev.midad.newsroom.issues.IssueFile;
import dev.midad.newsroom.issues.IssueKind;
import dev.midad.newsroom.media.Library;
import dev.midad.newsroom.media.LibraryMedium;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what is amiss with an issue before it goes out, in a number of statements that does not grow with its articles. */
@ApplicationScoped
class IssueFindings {

    private final IssueRepository issues;
    private final ArticlesTogether articles;
    private final Library library;

    IssueFindings(IssueRepository issues, ArticlesTogether articles, Library library) {
        this.issues = issues;
        this.articles = articles;
        this.library = library;
    }

    /**
     * Holds what was found, and the articles that go out with the issue because readers do not have them yet.
     */
    record Result(List<Found> findings, List<UUID> going) {

        boolean isPublishable() {
            return findings.stream().noneMatch(Found::isError);
        }
    }

    /** @param at when the issue goes out, on the database's clock */
    Result of(Issue issue, Instant at) {
        var findings = new ArrayList<Found>();
        addNumber(findings, issue);
        if (issue.date == null) {
            findings.add(Found.error("dateMissing", "/date", new Message("It has no date.", "لا تاريخ للعدد.")));
        }
        var lines = IssueLine.of(issue.contents);
        if (lines.isEmpty()) {
            findings.add(Found.warning(
                    "contentsEmpty", "/contents", new Message("No article stands in it.", "ليست في العدد أي مقالة.")));
        }
        findings.addAll(PageFindings.of(lines));
        var standing = articles.standing(issue.articleIds(), at);
        var going = new ArrayList<UUID>();
        for (var line : lines) {
            var article = standing.get(line.article());
            judge(findings, line, article);
            if (article != null
                    && !article.isReadable()
                    && line.item().goesWithIssue()
                    && !going.contains(article.id())) {
                going.add(article.id());
            }
        }
        addMedia(findings, issue, PageFindings.last(lines), at);
        return new Result(List.copyOf(findings), List.copyOf(going));
    }

    private void addNumber(List<Found> findings, Issue issue) {
        if (issue.number == null) {
            if (issue.kind() == IssueKind.REGULAR) {
                findings.add(Found.error(
                        "numberMissing", "/number", new Message("A regular issue has a number.", "للعدد العادي رقم.")));
            }
            return;
        }
        issues.findTaken(issue)
                .ifPresent(taken -> findings.add(Found.error(
                        "numberUsed",
                        "/number",
                        Message.of("Another issue has the number %s.", "رقم العدد %s مستعمل في عدد آخر.", taken))));
        var before = issues.findNumberBefore(issue).orElse(null);
        if (before != null && before + 1 < issue.number) {
            findings.add(Found.warning(
                    "numberSkipped",
                    "/number",
                    Message.of("The last number before it is %s.", "آخر رقم قبله هو %s.", before)));
        }
    }

    private static void judge(List<Found> findings, IssueLine line, @Nullable PrintedArticle article) {
        var pointer = line.pointer() + "/article";
        if (article == null) {
            findings.add(Found.error(
                    "articleNotReady",
                    pointer,
                    new Message("The article is no longer there.", "المقالة لم تعد موجودة.")));
        } else if (article.isReadable()) {
            return;
        } else if (!line.item().goesWithIssue()) {
            findings.add(Found.warning(
                    "articleNotOut",
                    pointer,
                    new Message(
                            "Readers do not have the article then; its line is not shown until they do.",
                            "لا تكون المقالة عند القراء حينئذ، فلا يظهر سطرها حتى تُنشر.")));
        } else if (!article.isReady()) {
            findings.add(Found.error("articleNotReady", pointer, whyNot(article)));
        } else if (article.isInReview()) {
            findings.add(Found.warning(
                    "articleInReview",
                    pointer,
                    new Message("An editor has not approved it yet.", "لم يعتمدها محرر بعد.")));
        }
    }

    private static Message whyNot(PrintedArticle article) {
        return article.headline() == null
                ? new Message("The article has no headline.", "لا عنوان للمقالة.")
                : Message.of(
                        "The article's state is %s; restore it first.",
                        "حالة المقالة %s، فاسترجعها أولًا.", article.standing());
    }

    private void addMedia(List<Found> findings, Issue issue, int lastPage, Instant at) {
        var media = library.find(Arrays.asList(issue.media));
        if (issue.cover == null) {
            findings.add(Found.warning("coverMissing", "/cover", new Message("It has no cover.", "لا غلاف للعدد.")));
        } else {
            var cover = media.get(issue.cover.medium());
            addRights(findings, "/cover/medium", cover, at);
            var saysAlt = issue.cover.alt() != null && !issue.cover.alt().isBlank();
            if (!saysAlt && (cover == null || !cover.hasAlt(issue.lang))) {
                findings.add(Found.warning(
                        "altMissing",
                        "/cover/alt",
                        new Message(
                                "The cover has no alternative text for whoever does not see it.",
                                "ليس للغلاف نص بديل لمن لا يراه.")));
            }
        }
        for (var place = 0; place < issue.files.size(); place++) {
            addFile(findings, issue.files.get(place), "/files/" + place, media, lastPage, at);
        }
    }

    private static void addFile(
            List<Found> findings,
            IssueFile file,
            String pointer,
            Map<UUID, LibraryMedium> media,
            int lastPage,
            Instant at) {
        var medium = media.get(file.medium());
        addRights(findings, pointer + "/medium", medium, at);
        var pages = file.pages() == null && medium != null ? medium.pages() : file.pages();
        if (file.kind() == IssueFile.Kind.PDF && pages != null && pages < lastPage) {
            findings.add(Found.warning(
                    "tooFewPages",
                    pointer,
                    Message.of(
                            "The file has %s pages, and the contents go to page %s.",
                            "في الملف %s صفحة، والمحتويات تصل إلى الصفحة %s.", pages, lastPage)));
        }
    }

    private static void addRights(List<Found> findings, String pointer, @Nullable LibraryMedium medium, Instant at) {
        if (medium == null || !medium.isUsableAt(at)) {
            findings.add(Found.warning(
                    "mediaUnusable",
                    pointer,
                    new Message(
                            "The rights to show it do not hold then: readers get the issue without it.",
                            "حق عرضه غير سارٍ حينئذ، فيصل العدد إلى القراء بدونه.")));
        }
    }
}
