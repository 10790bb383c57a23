package dev.midad.articles;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.access.Actor;
import dev.midad.database.ChangeAction;
import dev.midad.database.ChangeLog;
import dev.midad.database.ContentKind;
import dev.midad.database.Ids;
import dev.midad.slugs.ClaimedSlug;
import dev.midad.slugs.SlugKind;
import dev.midad.slugs.Slugs;
import dev.midad.web.Constraints;
import dev.midad.web.Drafts;
import dev.midad.web.Message;
import dev.midad.web.Preconditions;
import dev.midad.web.ProblemException;
import dev.midad.web.ProblemType;
import dev.midad.web.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes drafts. What it changes, readers do not see until it is published. */
@ApplicationScoped
public class ArticleService {

    private final ArticleRepository articles;
    private final ResolveDraft resolver;
    private final Drafts drafts;
    private final Slugs slugs;
    private final DeskViews views;
    private final ChangeLog changes;
    private final InstantSource clock;

    ArticleService(
            ArticleRepository articles,
            ResolveDraft resolver,
            Drafts drafts,
            Slugs slugs,
            DeskViews views,
            ChangeLog changes,
            InstantSource clock) {
        this.articles = articles;
        this.resolver = resolver;
        this.drafts = drafts;
        this.slugs = slugs;
        this.views = views;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public ArticleEditorialView create(ArticleDraft draft, UUID creator) {
        drafts.validated(draft);
        var article = Article.create(creator, clock.instant());
        article.write(draft, resolver.resolve(draft), article.createdAt);
        if (draft.slug() == null) {
            article.take(slugs.claimFor(SlugKind.ARTICLE, article.id, headline(draft), null), false);
        } else {
            article.take(slugs.claim(SlugKind.ARTICLE, article.id, draft.slug(), null), true);
        }
        article.translationGroup = translationGroup(draft.translationOf(), false, article);
        articles.persist(article);
        return saved(article);
    }

    @Transactional
    ArticleEditorialView read(UUID id) {
        return views.of(articles.findByIdOptional(id).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    ArticleEditorialView patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) {
        var article = requireOwnLocked(id, actor);
        Preconditions.requireMatch(ifMatch, article.version);
        article.requireNotTrashed();
        var draft = drafts.patched(standing(article, patch), patch, ArticleDraft.class);
        var resolved = resolver.resolve(draft);
        var group = translationGroup(
                draft.translationOf(), patch.path("translationOf").isNull(), article);
        var slug = slug(article, draft, patch.has("slug"));
        article.write(draft, resolved, clock.instant());
        article.take(slug, draft.slug() != null);
        article.translationGroup = group;
        return saved(article);
    }

    @Transactional
    ArticleEditorialView restore(UUID id, @Nullable String ifMatch, Actor actor) {
        var article = requireOwnLocked(id, actor);
        Preconditions.requireMatch(ifMatch, article.version);
        article.restore(clock.instant());
        return saved(article);
    }

    /** To change it: nobody else does until the transaction ends, so that If-Match is held against the present version. */
    Article requireLocked(UUID id) {
        return articles.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
    }

    /** @throws ProblemException {@code forbidden} where a writer asks for what somebody else wrote */
    Article requireOwnLocked(UUID id, Actor actor) {
        return own(requireLocked(id), actor);
    }

    /** The same to look at it or to keep something beside it: nobody has to wait. */
    Article requireOwn(UUID id, Actor actor) {
        return own(articles.findByIdOptional(id).orElseThrow(ProblemException::notFound), actor);
    }

    private static Article own(Article article, Actor actor) {
        if (!actor.isEditor() && !article.createdBy.equals(actor.id())) {
            throw ProblemException.of(
                    ProblemType.FORBIDDEN, "A writer changes only own articles.", "يعدّل الكاتب مقالاته فقط.");
        }
        return article;
    }

    /** The standing draft, without its body where the patch brings one in another form. */
    private static ArticleDraft standing(Article article, JsonNode patch) {
        var draft = ArticleDraft.of(article);
        return patch.hasNonNull("bodyHtml") || patch.hasNonNull("bodyText") ? draft.withoutBody() : draft;
    }

    /** Claimed before anything is written: the statement would flush half of the change as a version of its own. */
    private ClaimedSlug slug(Article article, ArticleDraft draft, boolean mentioned) {
        var present = new ClaimedSlug(article.slug, article.slugKey);
        if (draft.slug() != null && !draft.slug().equals(article.slug)) {
            var wanted = slugs.claim(SlugKind.ARTICLE, article.id, draft.slug(), null);
            if (!wanted.key().equals(present.key())) {
                slugs.releaseUnseen(SlugKind.ARTICLE, article.id, present.key());
            }
            return wanted;
        }
        var follows = !article.wasEverPublished() && !Objects.equals(article.headline, draft.headline());
        if (draft.slug() == null && (mentioned || follows)) {
            slugs.releaseUnseen(SlugKind.ARTICLE, article.id, present.key());
            return slugs.claimFor(SlugKind.ARTICLE, article.id, headline(draft), null);
        }
        return present;
    }

    private static String headline(ArticleDraft draft) {
        return draft.headline() == null ? "" : draft.headline();
    }

    private UUID translationGroup(@Nullable String ref, boolean left, Article article) {
        if (ref == null) {
            return left ? Ids.next() : article.translationGroup;
        }
        return Ref.id(ref)
                .or(() -> slugs.find(SlugKind.ARTICLE, ref))
                .flatMap(articles::findByIdOptional)
                .orElseThrow(() -> ProblemException.invalid(
                        "/translationOf", "notFound", Message.of("There is no «%s».", "لا يوجد «%s».", ref)))
                .translationGroup;
    }

    private ArticleEditorialView saved(Article article) {
        Constraints.judge(
                articles::flush,
                "article_translation_key",
                () -> ProblemException.of(
                        ProblemType.TRANSLATION_TAKEN,
                        "There is another translation in the language %s.",
                        "توجد ترجمة أخرى باللغة %s.",
                        article.lang));
        changes.record(ContentKind.DRAFT, article.id, ChangeAction.UPSERT);
        return views.of(article);
    }
}
