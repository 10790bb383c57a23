package dev.midad.conversation.moderation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.conversation.comments.Comments;
import dev.midad.conversation.comments.KeptComment;
import dev.midad.conversation.spam.CleanComment;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.ProblemException;
import dev.midad.people.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets moderators decide about comments, one by one or many at once. */
@ApplicationScoped
class ModerateComment {

    private final Comments comments;
    private final OpenComments open;
    private final DecideComment deciding;
    private final ModeratedViews views;
    private final Drafts drafts;

    ModerateComment(Comments comments, OpenComments open, DecideComment deciding, ModeratedViews views, Drafts drafts) {
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
        return views.of(deciding.decide(comment, verdict, reason.reason(), actor));
    }

    @Transactional
    ModeratedCommentView undo(UUID id, @Nullable String ifMatch, Actor actor) {
        var comment = open.require(id, ifMatch, actor);
        return views.of(deciding.undo(comment, actor));
    }

    @Transactional
    ModeratedCommentView edit(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) {
        var comment = open.require(id, ifMatch, actor);
        var draft = drafts.patched(
                new EditorialCommentDraft(comment.name(), comment.text(), null), patch, EditorialCommentDraft.class);
        var wording = CleanComment.of(draft.name(), draft.text(), comment.direction());
        return comment.says(wording)
                ? views.of(comment)
                : views.of(deciding.edit(comment, wording, draft.reason(), actor));
    }

    /** Decides about all comments that can be decided about; of each other one, the outcome says why it cannot. */
    @Transactional
    BulkView bulk(BulkDraft order, Actor actor) {
        drafts.validated(order);
        var asked = new HashMap<UUID, BulkDraft.Chosen>();
        order.comments().forEach(chosen -> asked.putIfAbsent(chosen.id(), chosen));
        var found = comments.listLocked(asked.keySet()).stream()
                .collect(Collectors.toMap(KeptComment::id, Function.identity()));
        return BulkView.of(asked.values().stream()
                .map(chosen -> outcome(chosen, found.get(chosen.id()), order, actor))
                .toList());
    }

    private BulkView.Outcome outcome(
            BulkDraft.Chosen chosen, @Nullable KeptComment comment, BulkDraft order, Actor actor) {
        if (comment == null) {
            return BulkView.Outcome.of(chosen.id(), "notFound");
        }
        if (chosen.version() != null && chosen.version() != comment.version()) {
            return BulkView.Outcome.of(comment, "stale");
        }
        try {
            open.requireWithin(comment, actor);
            open.requireOpen(comment);
            return act(comment, order, actor);
        } catch (ProblemException refusal) {
            return BulkView.Outcome.of(comment, refusal.type().status() == 403 ? "forbidden" : "notAllowed");
        }
    }

    private BulkView.Outcome act(KeptComment comment, BulkDraft order, Actor actor) {
        if (order.action() == BulkDraft.Action.UNDO) {
            return BulkView.Outcome.of(deciding.undo(comment, actor), "changed");
        }
        var decided = deciding.decide(comment, order.action().verdict(), order.reason(), actor);
        return BulkView.Outcome.of(decided, decided.version() == comment.version() ? "unchanged" : "changed");
    }
}
