package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Ref;
import dev.midad.newsroom.slugs.PresentAddress;
import dev.midad.newsroom.slugs.SlugKind;
import dev.midad.newsroom.slugs.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks articles up for the rooms above. */
@ApplicationScoped
public class Articles {

    private static final ArticleShape NEEDED = ArticleShape.ofBlocks(EnumSet.of(
            ArticleField.ID, ArticleField.SLUG, ArticleField.LANG, ArticleField.SECTION, ArticleField.COMMENTS_OPEN));

    private final PublishedArticles published;
    private final ArticleRepository articles;
    private final Slugs slugs;

    Articles(PublishedArticles published, ArticleRepository articles, Slugs slugs) {
        this.published = published;
        this.articles = articles;
        this.slugs = slugs;
    }

    /**
     * What readers have at this moment under an id or a slug, present or former.
     *
     * @throws dev.midad.foundation.web.ProblemException {@code not-found} or {@code taken-down}, as for the article itself
     * @see PresentAddress for whoever was asked by a former slug
     */
    public ReadableArticle requireReadable(String ref) {
        var article = published.read(ref, NEEDED, Set.of()).article();
        var section = Stored.read(article.section());
        return new ReadableArticle(
                article.id(),
                Objects.requireNonNull(article.slug()),
                Objects.requireNonNull(article.lang()),
                section == null ? null : section.id(),
                Boolean.TRUE.equals(article.commentsOpen()));
    }

    /** The article on the desk that an id or a slug names, whatever its state. */
    @Transactional
    public Optional<UUID> find(String ref) {
        return Ref.id(ref)
                .filter(id -> articles.findByIdOptional(id).isPresent())
                .or(() -> slugs.find(SlugKind.ARTICLE, ref));
    }

    /** Articles of these ids, as they stand on the desk. */
    public Map<UUID, ArticleRef> refs(Collection<UUID> ids) {
        return articles.listRefs(ids).stream().collect(Collectors.toMap(ArticleRef::id, ref -> ref));
    }
}
