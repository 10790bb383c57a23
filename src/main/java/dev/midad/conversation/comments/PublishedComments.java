package dev.midad.conversation.comments;

import dev.midad.foundation.delivery.Freshness;
import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.Ref;
import dev.midad.language.text.Slug;
import dev.midad.newsroom.published.ReadableArticles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives readers the comments that they may see. */
@ApplicationScoped
class PublishedComments {

    private static final int FIRST_REPLIES = 3;
    private static final int MOST_COUNTS = 100;

    private final ReadableArticles articles;
    private final ThreadRepository threads;
    private final Cursors cursors;
    private final Freshness freshness;

    PublishedComments(ReadableArticles articles, ThreadRepository threads, Cursors cursors, Freshness freshness) {
        this.articles = articles;
        this.threads = threads;
        this.cursors = cursors;
        this.freshness = freshness;
    }

    Page<CommentView> list(UUID article, CommentSort sort, Paging paging) {
        var query = "comments|" + article + '|' + sort.label();
        var after = cursors.read(query, paging.cursor());
        var roots = threads.listRoots(article, sort, after == null ? null : place(after), paging.limit() + 1);
        var replies = replies(roots.stream().limit(paging.limit()).toList());
        return Page.of(
                        roots,
                        paging.limit(),
                        root -> CommentView.of(root, replies.get(root.id())),
                        root -> cursors.write(
                                query,
                                List.of(
                                        String.valueOf(root.likes()),
                                        root.moment(),
                                        root.id().toString())),
                        paging.count() ? threads.countRoots(article) : null)
                .within(List.of("comments:" + article, "article:" + article));
    }

    Page<CommentView> listReplies(UUID id, Paging paging) {
        var above = require(id);
        var query = query(id);
        var after = cursors.read(query, paging.cursor());
        return Page.of(
                        threads.listUnder(above, after == null ? null : after.get(0), paging.limit() + 1),
                        paging.limit(),
                        row -> CommentView.of(row, null),
                        row -> cursors.write(query, List.of(row.place())),
                        paging.count() ? (long) above.living() : null)
                .within(List.of("comments:" + above.article(), "article:" + above.article()));
    }

    CommentView read(UUID id) {
        var row = require(id);
        return CommentView.of(row, row.parent() == null ? replies(List.of(row)).get(id) : null);
    }

    CommentCountsView counts(List<String> refs) {
        if (refs.isEmpty() || refs.size() > MOST_COUNTS) {
            throw ProblemException.invalidParameter(
                    "article",
                    refs.isEmpty() ? "required" : "tooMany",
                    Message.of("From 1 to %s articles.", "من 1 إلى %s مقالة.", MOST_COUNTS));
        }
        freshness.endsAtNextMoment();
        var ids =
                refs.stream().map(Ref::id).flatMap(Optional::stream).distinct().toList();
        var keys = refs.stream()
                .filter(ref -> Ref.id(ref).isEmpty())
                .map(Slug::key)
                .distinct()
                .toList();
        return new CommentCountsView(threads.listCounts(ids, keys));
    }

    /** @throws ProblemException where readers do not have the article */
    void requireArticle(UUID article) {
        articles.require(article.toString());
    }

    private ThreadRow require(UUID id) {
        var row = threads.find(id).orElseThrow(ProblemException::notFound);
        requireArticle(row.article());
        return row;
    }

    /** Returns the first replies of each root that has any, with one statement for all of them. */
    private Map<UUID, RepliesView> replies(List<ThreadRow> roots) {
        var answered = roots.stream()
                .filter(root -> root.living() > 0)
                .map(ThreadRow::id)
                .toList();
        var first = answered.isEmpty()
                ? Map.<UUID, List<ThreadRow>>of()
                : threads.listFirst(answered, FIRST_REPLIES + 1).stream()
                        .collect(Collectors.groupingBy(ThreadRow::root));
        return roots.stream()
                .collect(Collectors.toMap(ThreadRow::id, root -> replies(root.id(), first.get(root.id()))));
    }

    private RepliesView replies(UUID root, @Nullable List<ThreadRow> rows) {
        var found = rows == null ? List.<ThreadRow>of() : rows;
        var shown = found.stream().limit(FIRST_REPLIES).toList();
        return new RepliesView(
                shown.stream().map(row -> CommentView.of(row, null)).toList(),
                found.size() > FIRST_REPLIES
                        ? cursors.write(
                                query(root),
                                List.of(shown.get(FIRST_REPLIES - 1).place()))
                        : null);
    }

    private static String query(UUID above) {
        return "replies|" + above;
    }

    private static ThreadRepository.Place place(List<String> cursor) {
        return new ThreadRepository.Place(
                Integer.parseInt(cursor.get(0)), cursor.get(1), UUID.fromString(cursor.get(2)));
    }
}
