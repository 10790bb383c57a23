package dev.midad.newsroom.published;

import dev.midad.newsroom.slugs.PresentAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks up, for the rooms above, an article that readers have. */
@ApplicationScoped
public class ReadableArticles {

    private static final ArticleShape NEEDED = ArticleShape.ofBlocks(EnumSet.of(
            ArticleField.ID, ArticleField.SLUG, ArticleField.LANG, ArticleField.SECTION, ArticleField.COMMENTS_OPEN));

    private final PublishedArticles published;

    ReadableArticles(PublishedArticles published) {
        this.published = published;
    }

    /**
     * Returns the article that readers have at this moment under an id or a slug, present or former.
     *
     * @throws dev.midad.foundation.web.ProblemException {@code not-found} or {@code taken-down}, as for the article
     *     itself
     * @see PresentAddress for the answer to a request by a former slug
     */
    public ReadableArticle require(String ref) {
        return require(ref, null);
    }

    /**
     * Does the same for a slug of one language.
     *
     * @param lang null for any, the publication's own first
     */
    public ReadableArticle require(String ref, @Nullable String lang) {
        var found = published.read(ref, lang, NEEDED, Set.of());
        var article = found.article();
        var section = StoredJson.read(article.section());
        return new ReadableArticle(
                article.id(),
                Objects.requireNonNull(article.slug()),
                Objects.requireNonNull(article.lang()),
                section == null ? null : section.id(),
                Boolean.TRUE.equals(article.commentsOpen()),
                found.lang());
    }
}
