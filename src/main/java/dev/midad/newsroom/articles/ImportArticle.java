package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.Ref;
import dev.midad.newsroom.slugs.FormerSlugs;
import dev.midad.newsroom.slugs.Imported;
import dev.midad.newsroom.slugs.SlugSpace;
import dev.midad.newsroom.slugs.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports an article with its times, its state and its former slugs; importing the same again changes nothing. */
@ApplicationScoped
public class ImportArticle {

    private final ArticleRepository articles;
    private final ResolveDraft resolver;
    private final Slugs slugs;
    private final FormerSlugs formerSlugs;
    private final CheckMovedArticle checking;
    private final CompareMovedArticle comparing;
    private final WriteMovedArticle writing;

    ImportArticle(
            ArticleRepository articles,
            ResolveDraft resolver,
            Slugs slugs,
            FormerSlugs formerSlugs,
            CheckMovedArticle checking,
            CompareMovedArticle comparing,
            WriteMovedArticle writing) {
        this.articles = articles;
        this.resolver = resolver;
        this.slugs = slugs;
        this.formerSlugs = formerSlugs;
        this.checking = checking;
        this.comparing = comparing;
        this.writing = writing;
    }

    @HtmlReadFirst
    @Transactional
    public Imported bring(MovedArticle moved, UUID actor) {
        var now = articles.now();
        checking.check(moved, now);
        var resolved = resolver.resolve(moved.draft());
        var space = moved.draft().typeOrUsual().slugsIn(resolved.lang());
        var found = standing(moved, space);
        if (found != null) {
            found.requireNotTrashed();
            found.requireType(moved.draft());
        }
        var group = group(moved.draft(), found);
        if (found != null && comparing.isSame(found, moved, resolved, group)) {
            var more = formerSlugs.claim(space, found.id, moved.formerSlugs(), now);
            return new Imported(found.id, found.slug, more ? Imported.Outcome.UPDATED : Imported.Outcome.UNCHANGED);
        }
        var article = found == null ? created(moved, actor, now) : found;
        writing.write(article, moved, resolved, group, now);
        formerSlugs.claim(space, article.id, moved.formerSlugs(), now);
        return new Imported(
                article.id, article.slug, found == null ? Imported.Outcome.CREATED : Imported.Outcome.UPDATED);
    }

    private @Nullable Article standing(MovedArticle moved, SlugSpace space) {
        var slug = moved.draft().slug();
        if (moved.id() == null && slug == null) {
            throw ProblemException.invalid(
                    "/slug", "required", new Message("Give an id or a slug.", "اذكر المعرّف أو الاسم اللطيف."));
        }
        var id = moved.id() == null && slug != null ? slugs.find(space, slug).orElse(null) : moved.id();
        return id == null ? null : articles.findByIdOptional(id).orElse(null);
    }

    private @Nullable UUID group(ArticleDraft draft, @Nullable Article article) {
        var ref = draft.translationOf();
        var kind = draft.typeOrUsual().slugs();
        return ref == null
                ? null
                : Ref.id(ref)
                        .or(() -> article == null ? slugs.find(kind, ref) : slugs.findOther(kind, article.id, ref))
                        .flatMap(articles::findByIdOptional)
                        .filter(other -> other.type() == draft.typeOrUsual())
                        .orElseThrow(() -> ProblemException.invalid(
                                "/translationOf", "notFound", Message.of("There is no «%s».", "لا يوجد «%s».", ref)))
                        .translationGroup;
    }

    private Article created(MovedArticle moved, UUID actor, Instant now) {
        var article =
                Article.create(moved.draft().typeOrUsual(), actor, moved.createdAt() == null ? now : moved.createdAt());
        if (moved.id() != null) {
            article.id = moved.id();
            article.translationGroup = article.id;
        }
        return article;
    }
}
