package dev.midad.outlets.epub;

import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.issues.IssueItemView;
import dev.midad.newsroom.issues.IssueView;
import dev.midad.newsroom.issues.PublishedIssues;
import dev.midad.newsroom.media.PictureFiles;
import dev.midad.newsroom.publication.OwnAddress;
import dev.midad.newsroom.publication.PublicationView;
import dev.midad.newsroom.publication.Publications;
import dev.midad.newsroom.published.ArticleView;
import dev.midad.newsroom.published.FindIssue;
import dev.midad.newsroom.published.FoundArticles;
import dev.midad.newsroom.published.ShapeParameters;
import dev.midad.newsroom.published.WholeAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a book of what readers have of an issue at this moment. */
@ApplicationScoped
class IssueBooks {

    static final String CURRENT = "current";

    private static final ShapeParameters AS_HTML = new ShapeParameters("full", null, "html");

    private final FindIssue refs;
    private final PublishedIssues issues;
    private final FoundArticles articles;
    private final Publications publications;
    private final OwnAddress own;
    private final PictureFiles pictures;

    IssueBooks(
            FindIssue refs,
            PublishedIssues issues,
            FoundArticles articles,
            Publications publications,
            OwnAddress own,
            PictureFiles pictures) {
        this.refs = refs;
        this.issues = issues;
        this.articles = articles;
        this.publications = publications;
        this.own = own;
        this.pictures = pictures;
    }

    /**
     * Makes the book; each picture is one file of the store by then, made where it had to be. The caller has no
     * transaction, because that may take a while.
     *
     * @param ref an id, a number or a slug, or {@value #CURRENT} for the newest issue
     * @throws ProblemException {@code not-found}; {@code unavailable} where too many pictures wait to be made
     */
    IssueBook read(String ref) {
        var id = ref.equals(CURRENT)
                ? issues.current(Set.of()).id()
                : refs.find(ref).orElseThrow(ProblemException::notFound);
        var issue = issues.delivered(List.of(id)).get(id);
        if (issue == null) {
            throw ProblemException.notFound();
        }
        var whole = articles.lasting(ids(issue), AS_HTML);
        return new Making(issue, whole, publications.read()).book();
    }

    private static List<UUID> ids(IssueView issue) {
        return Objects.requireNonNull(issue.contents()).stream()
                .flatMap(part -> part.items().stream())
                .filter(item -> !item.withdrawn())
                .map(item -> item.article().id())
                .distinct()
                .toList();
    }

    /** Makes one book. */
    private final class Making {

        private final IssueView issue;
        private final Map<UUID, ArticleView> whole;
        private final PublicationView publication;
        private final BookPictures shown = new BookPictures(pictures);
        private final BookArticle writer;
        private final Map<UUID, BookFile> pages = new HashMap<>();

        Making(IssueView issue, Map<UUID, ArticleView> whole, PublicationView publication) {
            this.issue = issue;
            this.whole = whole;
            this.publication = publication;
            this.writer =
                    new BookArticle(shown, new BookBody(shown, WholeAddresses.of(own.of(publication), publication)));
        }

        IssueBook book() {
            var title = BookTitle.of(issue, publication);
            var contents = new BookContents(issue, title);
            // The cover comes first, so that its picture is the first one.
            var cover = contents.cover(shown);
            var parts = parts();
            var files = new ArrayList<BookFile>();
            cover.ifPresent(files::add);
            files.add(contents.navigation(parts));
            parts.stream()
                    .flatMap(part -> part.chapters().stream())
                    .map(BookChapter::file)
                    .distinct()
                    .forEach(files::add);
            files.add(BookStyle.FILE);
            var images = shown.files();
            for (var i = 0; i < images.size(); i++) {
                files.add(i == 0 && cover.isPresent() ? images.get(i).with("cover-image") : images.get(i));
            }
            return new IssueBook(
                    issue.slug(), new BookPackage(issue, publication, title).written(files, modified()), files, tags());
        }

        private List<BookPart> parts() {
            return Objects.requireNonNull(issue.contents()).stream()
                    .map(part -> new BookPart(
                            part.title(),
                            part.items().stream()
                                    .filter(item ->
                                            whole.containsKey(item.article().id()))
                                    .map(this::chapter)
                                    .toList()))
                    .filter(part -> !part.chapters().isEmpty())
                    .toList();
        }

        private BookChapter chapter(IssueItemView item) {
            var article = Objects.requireNonNull(whole.get(item.article().id()));
            var file = pages.get(article.id());
            if (file == null) {
                file = writer.page("articles/%04d.xhtml".formatted(pages.size() + 1), article, item);
                pages.put(article.id(), file);
            }
            return new BookChapter(item, Objects.requireNonNull(article.headline()), file);
        }

        private Instant modified() {
            return Stream.concat(
                            Stream.of(issue.updatedAt()),
                            whole.values().stream().map(article -> Objects.requireNonNull(article.updatedAt())))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }

        private Set<String> tags() {
            return Stream.of(
                            Stream.of("publication"),
                            issue.cacheTags(),
                            whole.values().stream().flatMap(ArticleView::cacheTags))
                    .flatMap(tags -> tags)
                    .collect(Collectors.toSet());
        }
    }
}
