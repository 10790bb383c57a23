package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Speech;
import dev.midad.language.text.BodyToHtml;
import dev.midad.language.text.BodyToText;
import dev.midad.language.text.Direction;
import dev.midad.language.text.Finding;
import dev.midad.newsroom.authors.Authors;
import dev.midad.newsroom.published.BodyFormat;
import dev.midad.newsroom.published.BylineRole;
import dev.midad.newsroom.published.BylineView;
import dev.midad.newsroom.published.TranslationRef;
import dev.midad.newsroom.sections.Sections;
import dev.midad.newsroom.tags.Tags;
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

    private final ArticleRepository articles;
    private final Sections sections;
    private final Authors authors;
    private final Tags tags;
    private final AuthorshipRepository authorships;
    private final ArticleAccess access;
    private final CurrentActor actor;
    private final Speech speech;

    DeskViews(
            ArticleRepository articles,
            Sections sections,
            Authors authors,
            Tags tags,
            AuthorshipRepository authorships,
            ArticleAccess access,
            CurrentActor actor,
            Speech speech) {
        this.articles = articles;
        this.sections = sections;
        this.authors = authors;
        this.tags = tags;
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
        return of(article, BodyFormat.BLOCKS, null);
    }

    /**
     * @param format the form in which the body is given beside its blocks
     * @param notes what of the body was not kept as it was sent; null where nothing was sent
     */
    ArticleEditorialView of(Article article, BodyFormat format, @Nullable List<Finding> notes) {
        var body = article.content();
        var person = actor.find().orElse(null);
        var names = authorships.map(List.of(article.id)).getOrDefault(article.id, Authorship.UNKNOWN);
        var tagRefs = tags.refs(article.tagIds, article.lang);
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
                bylines(article),
                article.sectionId == null
                        ? null
                        : sections.refs(List.of(article.sectionId), article.lang)
                                .get(article.sectionId),
                article.tagIds.stream()
                        .map(tagRefs::get)
                        .filter(Objects::nonNull)
                        .toList(),
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
                translations(article),
                article.createdBy,
                names.creator(),
                names.changedBy(),
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

    private List<BylineView> bylines(Article article) {
        var ids = article.bylines.stream()
                .map(byline -> byline.authorId)
                .filter(Objects::nonNull)
                .toList();
        var byId = authors.refs(ids, article.lang);
        return article.bylines.stream()
                .map(byline -> new BylineView(
                        BylineRole.tagged(byline.role), byline.label, byline.place, of(byline.authorId, byId)))
                .toList();
    }

    private List<TranslationRef> translations(Article article) {
        return articles.listTranslations(article).stream()
                .map(other -> new TranslationRef(other.lang, other.id, other.slug))
                .toList();
    }

    private static <T> @Nullable T of(@Nullable UUID id, Map<UUID, T> byId) {
        return id == null ? null : byId.get(id);
    }
}
