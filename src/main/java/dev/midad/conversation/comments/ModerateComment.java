package dev.midad.conversation.comments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.ProblemException;
import dev.midad.people.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets moderators decide about comments, one by one or many at once. */
@ApplicationScoped
class ModerateComment {

    private final CommentRepository comments;
    private final OpenComments open;
    private final DecideComment deciding;
    private final ModeratedViews views;
    private final Drafts drafts;

    ModerateComment(
            CommentRepository comments,
            OpenComments open,
            DecideComment deciding,
            ModeratedViews views,
            Drafts drafts) {
        this.comments = comments;
        this.open = open;
        this.deciding = deciding;
        this.views = views;
        this.drafts = drafts;
    }

    @Transactional
    ModeratedCommentView decide(UUID id, @Nullable String ifMatch, Verdict verdict, ReasonDraft reason, Actor actor) {
        drafts.validated(reason);
        var comment = open.require(id, ifMatch, actor);
        deciding.decide(comment, verdict, reason.reason(), actor);
        return views.of(comment);
    }

    @Transactional
    ModeratedCommentView undo(UUID id, @Nullable String ifMatch, Actor actor) {
        var comment = open.require(id, ifMatch, actor);
        deciding.undo(comment, actor);
        return views.of(comment);
    }

    @Transactional
    ModeratedCommentView edit(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) {
        var comment = open.require(id, ifMatch, actor);
        var draft = drafts.patched(
                new EditorialCommentDraft(comment.name, comment.text, null), patch, EditorialCommentDraft.class);
        var wording = Wording.of(draft.name(), draft.text(), comment.direction);
        if (!wording.name().equals(comment.name) || !wording.text().equals(comment.text)) {
            deciding.edit(comment, wording, draft.reason(), actor);
        }
        return views.of(comment);
    }

    /** All that can be changed is; what cannot says why, and keeps nothing else from it. */
    @Transactional
    BulkView bulk(BulkDraft order, Actor actor) {
        drafts.validated(order);
        var asked = new HashMap<UUID, BulkDraft.Chosen>();
        order.comments().forEach(chosen -> asked.putIfAbsent(chosen.id(), chosen));
        comments.listArticles(asked.keySet()).forEach(comments::lock);
        var found = new HashMap<UUID, Comment>();
        comments.listLocked(asked.keySet()).forEach(comment -> found.put(comment.id, comment));
        return BulkView.of(asked.values().stream()
                .map(chosen -> outcome(chosen, found.get(chosen.id()), order, actor))
                .toList());
    }

    private BulkView.Outcome outcome(BulkDraft.Chosen chosen, @Nullable Comment comment, BulkDraft order, Actor actor) {
        if (comment == null) {
            return BulkView.Outcome.of(chosen.id(), "notFound");
        }
        if (chosen.version() != null && chosen.version() != comment.version) {
            return BulkView.Outcome.of(comment, "stale");
        }
        try {
            open.requireWithin(comment, actor);
            open.requireOpen(comment);
            return BulkView.Outcome.of(comment, act(comment, order, actor) ? "changed" : "unchanged");
        } catch (ProblemException refusal) {
            return BulkView.Outcome.of(comment, refusal.type().status() == 403 ? "forbidden" : "notAllowed");
        }
    }

    private boolean act(Comment comment, BulkDraft order, Actor actor) {
        if (order.action() == BulkDraft.Action.UNDO) {
            deciding.undo(comment, actor);
            return true;
        }
        return deciding.decide(comment, order.action().verdict(), order.reason(), actor);
    }
}
