package dev.midad.conversation.moderation;

import dev.midad.conversation.comments.CommentQueue;
import dev.midad.conversation.comments.Comments;
import dev.midad.conversation.comments.KeptComment;
import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.articles.Articles;
import dev.midad.newsroom.sections.Sections;
import dev.midad.people.access.AuditTrail;
import dev.midad.people.access.HistoryEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Shows moderators what there is to judge, and what was done about it. */
@ApplicationScoped
class ModerationQueue {

    private final Comments comments;
    private final CommentQueue queue;
    private final ModeratedViews views;
    private final Sections sections;
    private final Articles articles;
    private final AuditTrail trail;
    private final Cursors cursors;

    ModerationQueue(
            Comments comments,
            CommentQueue queue,
            ModeratedViews views,
            Sections sections,
            Articles articles,
            AuditTrail trail,
            Cursors cursors) {
        this.comments = comments;
        this.queue = queue;
        this.views = views;
        this.sections = sections;
        this.articles = articles;
        this.trail = trail;
        this.cursors = cursors;
    }

    @Transactional
    Page<ModeratedCommentView> list(QueueParameters parameters, Paging paging) {
        var request = QueueRequest.of(parameters, sections, articles);
        var fingerprint = request.fingerprint();
        var after = cursors.read(fingerprint, paging.cursor());
        var rows =
                queue.list(request.filter(), request.sort(), after == null ? null : place(after), paging.limit() + 1);
        var next = rows.size() > paging.limit() ? rows.get(paging.limit() - 1) : null;
        return new Page<>(
                views.of(rows.subList(0, Math.min(rows.size(), paging.limit()))),
                new Page.Info(
                        paging.limit(),
                        next == null
                                ? null
                                : cursors.write(
                                        fingerprint,
                                        List.of(
                                                request.sort().place(next),
                                                next.id().toString())),
                        paging.count() ? queue.count(request.filter()) : null));
    }

    @Transactional
    ModeratedCommentView read(UUID id) {
        return views.of(require(id));
    }

    @Transactional
    Page<HistoryEntry> history(UUID id, boolean latestFirst, Paging paging) {
        require(id);
        return trail.history("comment", id, latestFirst, paging);
    }

    private KeptComment require(UUID id) {
        return comments.find(id).orElseThrow(ProblemException::notFound);
    }

    private static CommentQueue.Place place(List<String> cursor) {
        return new CommentQueue.Place(cursor.get(0), UUID.fromString(cursor.get(1)));
    }
}
