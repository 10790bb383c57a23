package dev.midad.newsroom.articles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.midad.foundation.database.Ids;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.Ref;
import dev.midad.newsroom.published.BodyFormat;
import dev.midad.newsroom.slugs.ClaimedSlug;
import dev.midad.newsroom.slugs.SlugSpace;
import dev.midad.newsroom.slugs.Slugs;
import dev.midad.people.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes drafts. Readers do not see a change until it is published. */
@ApplicationScoped
public class ArticleService {

    private final LockedArticles locked;
    private final ArticleRepository articles;
    private final ResolveDraft resolver;
    private final Drafts drafts;
    private final Slugs slugs;
    private final SaveArticle saving;
    private final DeskViews views;
    private final InstantSource clock;

    ArticleService(
            LockedArticles locked,
            ArticleRepository articles,
            ResolveDraft resolver,
            Drafts drafts,
            Slugs slugs,
            SaveArticle saving,
            DeskViews views,
            InstantSource clock) {
        this.locked = locked;
        this.articles = articles;
        this.resolver = resolver;
        this.drafts = drafts;
        this.slugs = slugs;
        this.saving = saving;
        this.views = views;
        this.clock = clock;
    }

    /** Creates a draft for an import, or for Midad itself. */
    @Transactional
    public ArticleEditorialView create(ArticleDraft draft, UUID creator) {
        drafts.validated(draft);
        var resolved = resolver.resolve(draft);
        return saving.created(begun(draft, resolved, creator), resolved, SaveNote.NONE);
    }

    @Transactional
    ArticleEditorialView create(ArticleDraft draft, SaveNote note, Actor actor) {
        drafts.validated(draft);
        var resolved = resolver.resolve(draft);
        var article = begun(draft, resolved, actor.id());
        locked.requireWithin(article.sectionId, actor);
        return saving.created(article, resolved, note);
    }

    private Article begun(ArticleDraft draft, ResolvedDraft resolved, UUID creator) {
        var article = Article.create(draft.typeOrUsual(), creator, clock.instant());
        article.write(draft, resolved, article.createdAt);
        var space = article.type().slugsIn(resolved.lang());
        if (draft.slug() == null) {
            article.take(slugs.claimFor(space, article.id, headline(draft), null), false);
        } else {
            article.take(slugs.claim(space, article.id, draft.slug(), null), true);
        }
        article.translationGroup = translationGroup(draft.translationOf(), false, article);
        articles.persist(article);
        return article;
    }

    @Transactional
    ArticleEditorialView read(UUID id, BodyFormat format, Actor actor) {
        return views.of(locked.requireReadable(id, actor), format);
    }

    @Transactional
    ArticleEditorialView patch(UUID id, @Nullable String ifMatch, JsonNode patch, SaveNote note, Actor actor) {
        var article = locked.require(id, actor);
        locked.requireMatch(ifMatch, article);
        article.requireEditable();
        var draft = drafts.patched(standing(article, patch), patch, ArticleDraft.class);
        return write(article, draft, patch, note, actor);
    }

    /** Adds tags to those that the draft has, behind them, and takes others from it. */
    @Transactional
    ArticleEditorialView tag(UUID id, String ifMatch, List<UUID> added, List<UUID> removed, Actor actor) {
        var article = locked.require(id, actor);
        locked.requireMatch(ifMatch, article);
        article.requireEditable();
        var tags = new LinkedHashSet<>(article.tagIds);
        tags.addAll(added);
        removed.forEach(tags::remove);
        var patch = JsonNodeFactory.instance.objectNode();
        var list = patch.putArray("tags");
        tags.forEach(tag -> list.add(tag.toString()));
        return write(
                article,
                drafts.patched(ArticleDraft.of(article), patch, ArticleDraft.class),
                patch,
                SaveNote.NONE,
                actor);
    }

    /** Makes a revision's content the content of the draft, by the same rules as if a client had sent it anew. */
    @Transactional
    ArticleEditorialView restoreRevision(
            UUID id, @Nullable String ifMatch, JsonNode content, SaveNote note, Actor actor) {
        var article = locked.require(id, actor);
        locked.requireMatch(ifMatch, article);
        article.requireEditable();
        return write(article, drafts.patched(ArticleDraft.EMPTY, content, ArticleDraft.class), content, note, actor);
    }

    private ArticleEditorialView write(
            Article article, ArticleDraft draft, JsonNode given, SaveNote note, Actor actor) {
        article.requireType(draft);
        var resolved = resolver.resolve(draft);
        locked.requireWithin(resolved.sectionId(), actor);
        var before = ArticleDraft.of(article);
        var group = translationGroup(
                draft.translationOf(), given.path("translationOf").isNull(), article);
        if (!article.lang.equals(resolved.lang())) {
            slugs.speak(article.id, resolved.lang());
        }
        var slug = slug(article, draft, article.type().slugsIn(resolved.lang()), given.has("slug"));
        var updatedAt = article.updatedAt;
        article.write(draft, resolved, clock.instant());
        article.take(slug, draft.slug() != null);
        var regrouped = !group.equals(article.translationGroup);
        article.translationGroup = group;
        if (!regrouped && before.equals(ArticleDraft.of(article))) {
            article.updatedAt = updatedAt;
            articles.forget(article);
            return views.written(article, resolved);
        }
        return saving.changed(article, resolved, before, note);
    }

    /**
     * Returns the present draft, without its body where the patch brings a body in another form, and without the
     * footnotes to which the blocks that the patch brings do not point.
     */
    private static ArticleDraft standing(Article article, JsonNode patch) {
        var draft = ArticleDraft.of(article);
        if (patch.hasNonNull("bodyHtml") || patch.hasNonNull("bodyText")) {
            return draft.withBody(null, null);
        }
        return patch.has("body") && !patch.has("footnotes")
                ? draft.withBody(draft.body(), article.content().footnotesJson(patch.get("body")))
                : draft;
    }

    /**
     * Returns the slug after the change. It is claimed before the article is written: the statement would flush half of
     * the change as a version of its own.
     */
    private ClaimedSlug slug(Article article, ArticleDraft draft, SlugSpace space, boolean mentioned) {
        var present = new ClaimedSlug(article.slug, article.slugKey);
        if (draft.slug() != null && !draft.slug().equals(article.slug)) {
            var wanted = slugs.claim(space, article.id, draft.slug(), null);
            if (!wanted.key().equals(present.key())) {
                slugs.releaseUnseen(article.type().slugs(), article.id, present.key());
            }
            return wanted;
        }
        var follows = !article.wasEverPublished()
                && article.scheduledAt == null
                && !Objects.equals(article.headline, draft.headline());
        if (draft.slug() == null && (mentioned || follows)) {
            slugs.releaseUnseen(article.type().slugs(), article.id, present.key());
            return slugs.claimFor(space, article.id, headline(draft), null);
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
                .or(() -> slugs.findOther(article.type().slugs(), article.id, ref))
                .flatMap(articles::findByIdOptional)
                .filter(other -> other.type() == article.type())
                .orElseThrow(() -> ProblemException.invalid(
                        "/translationOf", "notFound", Message.of("There is no «%s».", "لا يوجد «%s».", ref)))
                .translationGroup;
    }
}
