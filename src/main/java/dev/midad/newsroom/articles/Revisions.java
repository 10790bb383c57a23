package dev.midad.newsroom.articles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.midad.foundation.web.Colleague;
import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.ProblemException;
import dev.midad.language.text.Body;
import dev.midad.newsroom.articles.RevisionRepository.Whole;
import dev.midad.people.access.Actor;
import dev.midad.people.access.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps the revisions of an article: every saved change is one, and a revision never changes. */
@ApplicationScoped
class Revisions {

    private static final Colleague MIDAD = new Colleague(null, "midad");

    private final RevisionRepository revisions;
    private final LockedArticles articles;
    private final CurrentActor actors;
    private final RevisionConfiguration configuration;
    private final Cursors cursors;
    private final ObjectMapper json;

    Revisions(
            RevisionRepository revisions,
            LockedArticles articles,
            CurrentActor actors,
            RevisionConfiguration configuration,
            Cursors cursors,
            ObjectMapper json) {
        this.revisions = revisions;
        this.articles = articles;
        this.actors = actors;
        this.configuration = configuration;
        this.cursors = cursors;
        this.json = json;
    }

    /**
     * Keeps the article's present content under its present number. An autosave takes the place of the autosave that it
     * continues.
     */
    void keep(Article article, SaveNote note) {
        var actor = actors.find();
        if (note.autosave()) {
            actor.ifPresent(
                    person -> revisions.fold(article.id, article.revision, person.id(), configuration.sitting()));
        }
        var author = actor.map(Revisions::ref).orElse(MIDAD);
        var draft = ArticleDraft.of(article);
        JsonNode content = json.valueToTree(draft.withBody(null, draft.footnotes()));
        revisions.insert(article.id, article.revision, author, note, content.toString(), article.body);
        if (note.autosave()) {
            revisions.dropUnused(article.id, article.revision);
        }
    }

    /**
     * Keeps the content of another revision under the article's present number, with its body changed. Of a revision
     * that is not there nothing is kept.
     */
    void keepAnew(Article article, int number, UnaryOperator<Body> change, SaveNote note) {
        var author = actors.find().map(Revisions::ref).orElse(MIDAD);
        revisions
                .find(article.id, number)
                .ifPresent(former -> revisions.insert(
                        article.id,
                        article.revision,
                        author,
                        note,
                        former.content(),
                        change.apply(Body.ofStored(former.body(), null)).toJson()));
    }

    private static Colleague ref(Actor actor) {
        return new Colleague(actor.id(), actor.name());
    }

    @Transactional
    Page<RevisionSummary> list(UUID article, Paging paging) {
        articles.requireReadable(article, actors.get());
        var query = "revisions|" + article;
        var after = cursors.read(query, paging.cursor());
        var rows = revisions.list(article, after == null ? null : Integer.valueOf(after.get(0)), paging.limit() + 1);
        return Page.of(
                rows,
                paging.limit(),
                row -> row,
                row -> cursors.write(query, List.of(String.valueOf(row.number()))),
                paging.count() ? revisions.count(article) : null);
    }

    /**
     * Returns a revision and what it changed.
     *
     * @param against the number of the revision to compare with; null stands for the one before
     */
    @Transactional
    RevisionView read(UUID article, int number, @Nullable Integer against) {
        articles.requireReadable(article, actors.get());
        var whole = require(article, number);
        var content = content(whole);
        var other = against == null
                ? revisions.findBefore(article, number).orElse(null)
                : Integer.valueOf(require(article, against).summary().number());
        JsonNode before = other == null ? json.createObjectNode() : content(require(article, other));
        return RevisionView.of(whole.summary(), content, other, RevisionDiff.of(before, content));
    }

    /** Returns the changes from the revision that readers have, or will have as scheduled, to the desk's copy. */
    List<RevisionChange> sincePublished(Article article) {
        var latest = article.scheduledRevision == null ? article.publishedRevision : article.scheduledRevision;
        JsonNode before = latest == null || !article.isWithReaders()
                ? json.createObjectNode()
                : revisions.find(article.id, latest).map(this::content).orElseGet(json::createObjectNode);
        return RevisionDiff.of(before, content(require(article.id, article.revision)));
    }

    @Transactional
    JsonNode content(UUID article, int number) {
        articles.requireReadable(article, actors.get());
        return content(require(article, number));
    }

    private Whole require(UUID article, int number) {
        return revisions.find(article, number).orElseThrow(ProblemException::notFound);
    }

    private ObjectNode content(Whole whole) {
        try {
            var content = (ObjectNode) json.readTree(whole.content());
            content.set("body", json.readTree(whole.body()));
            return content;
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
