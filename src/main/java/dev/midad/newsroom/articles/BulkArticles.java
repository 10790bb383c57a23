package dev.midad.newsroom.articles;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.midad.foundation.database.Outage;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Preconditions;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemException.Wrong;
import dev.midad.foundation.web.Speech;
import dev.midad.newsroom.articles.ArticleBulkOrder.Action;
import dev.midad.newsroom.sections.Sections;
import dev.midad.newsroom.tags.Tags;
import dev.midad.people.access.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Does the same to many articles, each in a transaction of its own, so that one that is refused keeps back no other. */
@ApplicationScoped
class BulkArticles {

    private final PublishArticle publishing;
    private final UnpublishArticle unpublishing;
    private final TrashArticle trashing;
    private final ArticleService articles;
    private final Sections sections;
    private final Tags tags;
    private final Drafts drafts;
    private final Speech speech;

    BulkArticles(
            PublishArticle publishing,
            UnpublishArticle unpublishing,
            TrashArticle trashing,
            ArticleService articles,
            Sections sections,
            Tags tags,
            Drafts drafts,
            Speech speech) {
        this.publishing = publishing;
        this.unpublishing = unpublishing;
        this.trashing = trashing;
        this.articles = articles;
        this.sections = sections;
        this.tags = tags;
        this.drafts = drafts;
        this.speech = speech;
    }

    /**
     * Does one thing to one article.
     */
    @FunctionalInterface
    private interface Act {
        ArticleBulkView.Outcome on(UUID id, String ifMatch);
    }

    /**
     * Carries the order out, article by article.
     *
     * @throws ProblemException {@code validation-failed} where the order itself makes no sense; nothing is done then
     */
    ArticleBulkView carryOut(ArticleBulkOrder order, Actor actor) {
        drafts.validated(order);
        requireFitting(order);
        var act = act(order, actor);
        return ArticleBulkView.of(
                order.articles().stream().map(chosen -> outcome(act, chosen)).toList());
    }

    private ArticleBulkView.Outcome outcome(Act act, ArticleBulkOrder.Chosen chosen) {
        var ifMatch = chosen.version() == null ? "*" : Preconditions.etag(chosen.version());
        try {
            // A request with a key is in a transaction already, which one refusal would end for all.
            return QuarkusTransaction.requiringNew().call(() -> act.on(chosen.id(), ifMatch));
        } catch (RuntimeException refusal) {
            // What is undone so far is to be asked for again, and not kept as the answer to a key.
            if (Outage.of(refusal).isPresent()) {
                throw refusal;
            }
            return ArticleBulkView.Outcome.refused(chosen.id(), speech.problem(refusal));
        }
    }

    private Act act(ArticleBulkOrder order, Actor actor) {
        return switch (order.action()) {
            case PUBLISH -> {
                var publication = new PublishOrder(null, order.at(), null);
                yield (id, ifMatch) ->
                        ArticleBulkView.Outcome.done(publishing.publish(id, ifMatch, publication, actor));
            }
            case UNPUBLISH ->
                (id, ifMatch) -> ArticleBulkView.Outcome.done(unpublishing.unpublish(id, ifMatch, order.at(), actor));
            case TRASH ->
                (id, ifMatch) -> {
                    trashing.trash(id, ifMatch, actor);
                    return ArticleBulkView.Outcome.done(id);
                };
            case MOVE -> {
                var section = section(Objects.requireNonNull(order.section()));
                var patch = JsonNodeFactory.instance.objectNode().put("section", section.toString());
                yield (id, ifMatch) ->
                        ArticleBulkView.Outcome.done(articles.patch(id, ifMatch, patch, SaveNote.NONE, actor));
            }
            case TAG, UNTAG -> {
                var given = tags(Objects.requireNonNull(order.tags()));
                var isAdded = order.action() == Action.TAG;
                yield (id, ifMatch) -> ArticleBulkView.Outcome.done(
                        articles.tag(id, ifMatch, isAdded ? given : List.of(), isAdded ? List.of() : given, actor));
            }
        };
    }

    private UUID section(String ref) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sections.find(ref))
                .orElseThrow(() -> ProblemException.invalid("/section", "notFound", unknown(ref)));
    }

    private List<UUID> tags(List<String> refs) {
        var wrongs = new ArrayList<Wrong>();
        var found = QuarkusTransaction.requiringNew().call(() -> {
            var ids = new ArrayList<UUID>();
            for (var place = 0; place < refs.size(); place++) {
                var ref = refs.get(place);
                var pointer = "/tags/" + place;
                tags.find(ref)
                        .ifPresentOrElse(ids::add, () -> wrongs.add(Wrong.field(pointer, "notFound", unknown(ref))));
            }
            return ids;
        });
        if (!wrongs.isEmpty()) {
            throw ProblemException.invalid(wrongs);
        }
        return found;
    }

    private static Message unknown(String ref) {
        return Message.of("There is no «%s».", "لا يوجد «%s».", ref);
    }

    /** Refuses an order that lacks what its action needs, or has what its action does not take. */
    private static void requireFitting(ArticleBulkOrder order) {
        var action = order.action();
        var wrongs = new ArrayList<Wrong>();
        judge(wrongs, "/section", order.section(), action == Action.MOVE, action == Action.MOVE);
        var isTagging = action == Action.TAG || action == Action.UNTAG;
        judge(wrongs, "/tags", order.tags(), isTagging, isTagging);
        judge(wrongs, "/at", order.at(), action == Action.PUBLISH || action == Action.UNPUBLISH, false);
        if (!wrongs.isEmpty()) {
            throw ProblemException.invalid(wrongs);
        }
    }

    private static void judge(
            List<Wrong> wrongs, String pointer, @Nullable Object given, boolean isTaken, boolean isNeeded) {
        if (given == null && isNeeded) {
            wrongs.add(
                    Wrong.field(pointer, "required", new Message("This action needs it.", "هذا الإجراء يحتاج إليه.")));
        }
        if (given != null && !isTaken) {
            wrongs.add(Wrong.field(
                    pointer, "notAllowed", new Message("This action does not take it.", "هذا الإجراء لا يقبله.")));
        }
    }
}
