package dev.midad.newsroom.articles;

import dev.midad.newsroom.published.Takedown;
import dev.midad.newsroom.published.TakedownRepository;
import dev.midad.newsroom.slugs.FormerSlugs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Exports articles, without those in the trash. */
@ApplicationScoped
public class ExportArticles {

    private final ArticleRepository articles;
    private final SnapshotDrafts snapshots;
    private final TakedownRepository takedowns;
    private final FormerSlugs slugs;

    ExportArticles(
            ArticleRepository articles, SnapshotDrafts snapshots, TakedownRepository takedowns, FormerSlugs slugs) {
        this.articles = articles;
        this.snapshots = snapshots;
        this.takedowns = takedowns;
        this.slugs = slugs;
    }

    /** Returns the next articles in the order of their ids. */
    public List<MovedArticle> after(@Nullable UUID id, int most) {
        var found = id == null
                ? articles.find("trashedAt is null order by id")
                : articles.find("trashedAt is null and id > ?1 order by id", id);
        return found.page(0, most).list().stream().map(this::moved).toList();
    }

    private MovedArticle moved(Article article) {
        var draft = ArticleDraft.of(article).withSlug(article.slug).withTranslationOf(original(article));
        var shown = article.isPublished() ? snapshots.find(article).orElse(null) : null;
        var published = shown == null ? null : shown.draft().withSlug(null);
        var differs =
                published != null && !published.equals(ArticleDraft.of(article).withSlug(null));
        return new MovedArticle(
                article.id,
                draft,
                article.state(),
                article.firstPublishedAt,
                shown == null ? article.updatedAt : shown.updatedAt(),
                article.createdAt,
                article.is(ArticleState.SCHEDULED) ? article.scheduledAt : null,
                article.unpublishAt,
                takedowns.findById(article.id).map(Takedown::draft).orElse(null),
                slugs.list(article.type().slugs(), article.id).stream()
                        .filter(slug -> !slug.equals(article.slug))
                        .toList(),
                differs ? published : null);
    }

    /** Returns the id of the eldest article of the translation group, or null where that is the article itself. */
    private @Nullable String original(Article article) {
        return articles
                .find(
                        "translationGroup = ?1 and id < ?2 and trashedAt is null order by id",
                        article.translationGroup,
                        article.id)
                .page(0, 1)
                .stream()
                .findFirst()
                .map(first -> first.id.toString())
                .orElse(null);
    }
}
