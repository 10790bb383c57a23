package dev.midad.newsroom.articles;

import dev.midad.newsroom.published.Takedown;
import dev.midad.newsroom.published.TakedownRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells whether an article is already what an import says of it. */
@ApplicationScoped
class CompareMovedArticle {

    private final ResolveDraft resolver;
    private final SnapshotDrafts shown;
    private final TakedownRepository takedowns;

    CompareMovedArticle(ResolveDraft resolver, SnapshotDrafts shown, TakedownRepository takedowns) {
        this.resolver = resolver;
        this.shown = shown;
        this.takedowns = takedowns;
    }

    boolean isSame(Article standing, MovedArticle moved, ResolvedDraft resolved, @Nullable UUID group) {
        if (!standing.state.equals(moved.state().tag())
                || (group != null && !group.equals(standing.translationGroup))
                || !isSame(standing.type(), ArticleDraft.of(standing), standing.slug, moved.draft(), resolved)) {
            return false;
        }
        if (!Objects.equals(standing.unpublishAt, moved.unpublishAt())
                || (standing.is(ArticleState.SCHEDULED) && !Objects.equals(standing.scheduledAt, moved.scheduledAt()))
                || !takedowns
                        .findById(standing.id)
                        .map(Takedown::draft)
                        .equals(Optional.ofNullable(moved.takenDown()))) {
            return false;
        }
        if (!standing.isPublished()) {
            return true;
        }
        var readers = moved.published() == null ? moved.draft() : moved.published();
        var seen = shown.find(standing).orElse(null);
        return seen != null && isSame(standing.type(), seen.draft(), standing.slug, readers, resolver.resolve(readers));
    }

    private static boolean isSame(
            ArticleType type, ArticleDraft standing, String slug, ArticleDraft wanted, ResolvedDraft resolved) {
        var compared = Article.create(type, new UUID(0, 0), Instant.EPOCH);
        compared.write(wanted, resolved, Instant.EPOCH);
        return (wanted.slug() == null || wanted.slug().equals(slug))
                && ArticleDraft.of(compared).equals(standing.withSlug(null));
    }
}
