package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Colleague;
import dev.midad.foundation.web.Speech;
import dev.midad.language.text.BodyToHtml;
import dev.midad.language.text.BodyToText;
import dev.midad.language.text.Direction;
import dev.midad.language.text.Finding;
import dev.midad.newsroom.published.BodyFormat;
import dev.midad.newsroom.sections.Sections;
import dev.midad.newsroom.slugs.NamedReferences;
import dev.midad.people.access.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Composes the desk's views, with one look-up for each kind of thing that articles refer to. */
@ApplicationScoped
class DeskViews {

    private final Sections sections;
    private final NamedReferences references;
    private final AuthorshipRepository authorships;
    private final ArticleAccess access;
    private final CurrentActor actor;
    private final Speech speech;

    DeskViews(
            Sections sections,
            NamedReferences references,
            AuthorshipRepository authorships,
            ArticleAccess access,
            CurrentActor actor,
            Speech speech) {
        this.sections = sections;
        this.references = references;
        this.authorships = authorships;
        this.access = access;
        this.actor = actor;
        this.speech = speech;
    }

    List<ArticleEditorialSummary> summaries(List<Article> list) {
        var ids = list.stream()
                .map(article -> article.sectionId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var byId = sections.refs(ids, null);
        var names = authorships.map(list.stream().map(article -> article.id).toList());
        return list.stream()
                .map(article -> ArticleEditorialSummary.of(
                        article, of(article.sectionId, byId), names.getOrDefault(article.id, Authorship.UNKNOWN)))
                .toList();
    }

    ArticleEditorialView of(Article article) {
        return of(article, BodyFormat.BLOCKS);
    }

    /** @param format the form in which the body is given beside its blocks */
    ArticleEditorialView of(Article article, BodyFormat format) {
        var names = NamesInArticle.of(
                references.find(NamesInArticle.references(article)).values());
        return of(article, format, names, authorships.surroundings(article.id), null);
    }

    /** Returns the view of a draft that was written, of which the names are known already. */
    ArticleEditorialView written(Article article, ResolvedDraft resolved) {
        return of(article, BodyFormat.BLOCKS, resolved.names(), authorships.surroundings(article.id), resolved.notes());
    }

    /** Returns the view of a draft that the person behind the request, if any, has just begun. */
    ArticleEditorialView begun(Article article, ResolvedDraft resolved) {
        var isAlone = article.translationGroup.equals(article.id);
        var surroundings = actor.find()
                .filter(person -> isAlone && person.id().equals(article.createdBy))
                .map(person -> new Colleague(person.id(), person.name()))
                .map(self -> new Surroundings(new Authorship(self, self), List.of()))
                .orElseGet(() -> authorships.surroundings(article.id));
        return of(article, BodyFormat.BLOCKS, resolved.names(), surroundings, resolved.notes());
    }

    /** @param notes what of the body was not kept as it was sent; null where nothing was sent */
    private ArticleEditorialView of(
            Article article,
            BodyFormat format,
            NamesInArticle names,
            Surroundings around,
            @Nullable List<Finding> notes) {
        var body = article.content();
        var person = actor.find().orElse(null);
        return new ArticleEditorialView(
                article.id,
                article.version,
                article.type(),
                article.state(),
                access.allowed(article, person),
                access.mayEdit(article, person),
                article.review == null ? null : Review.tagged(article.review),
                article.reviewNote,
                article.revision,
                article.hasUnpublishedChanges(),
                article.isTrashed(),
                article.lang,
                Direction.of(article.lang),
                article.slug,
                article.kicker,
                article.headline,
                article.deck,
                article.keyPoints,
                names.bylines(article),
                names.section(article),
                names.tags(article),
                article.lead,
                body.json(),
                body.footnotesJson(),
                format == BodyFormat.HTML ? BodyToHtml.render(body, article.lang) : null,
                format == BodyFormat.TEXT ? BodyToText.render(body) : null,
                article.notices,
                article.commentsOpen,
                article.seo,
                article.socialTitle,
                article.socialDescription,
                around.translations(),
                article.createdBy,
                around.authorship().creator(),
                around.authorship().changedBy(),
                article.createdAt,
                article.updatedAt,
                article.firstPublishedAt,
                article.scheduledAt,
                article.unpublishAt,
                article.trashedAt,
                // An import has no request whose language could be spoken, and shows nobody a view.
                notes == null
                        ? null
                        : notes.stream().map(note -> BodyNote.of(note, speech)).toList());
    }

    private static <T> @Nullable T of(@Nullable UUID id, Map<UUID, T> byId) {
        return id == null ? null : byId.get(id);
    }
}
