package dev.midad.newsroom.articles;

import dev.midad.newsroom.authors.AuthorRef;
import dev.midad.newsroom.published.BylineRole;
import dev.midad.newsroom.published.BylineView;
import dev.midad.newsroom.sections.SectionRef;
import dev.midad.newsroom.slugs.Named;
import dev.midad.newsroom.slugs.NamedReference;
import dev.midad.newsroom.slugs.SlugKind;
import dev.midad.newsroom.tags.TagRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is shown of the section, the authors and the tags of an article.
 *
 * @param byId what they are called, by their ids
 */
record NamesInArticle(Map<UUID, Named> byId) {

    NamesInArticle {
        byId = Map.copyOf(byId);
    }

    static NamesInArticle of(Collection<Named> found) {
        return new NamesInArticle(found.stream().distinct().collect(Collectors.toMap(Named::id, Function.identity())));
    }

    /** Returns what an article refers to. */
    static List<NamedReference> references(Article article) {
        var references = new ArrayList<NamedReference>();
        if (article.sectionId != null) {
            references.add(new NamedReference(SlugKind.SECTION, article.sectionId.toString()));
        }
        article.bylines.stream()
                .map(byline -> byline.authorId)
                .filter(Objects::nonNull)
                .forEach(author -> references.add(new NamedReference(SlugKind.AUTHOR, author.toString())));
        article.tagIds.forEach(tag -> references.add(new NamedReference(SlugKind.TAG, tag.toString())));
        return references;
    }

    @Nullable
    SectionRef section(Article article) {
        var named = find(article.sectionId);
        return named == null ? null : new SectionRef(named.id(), named.slug(), named.nameIn(article.lang));
    }

    List<BylineView> bylines(Article article) {
        return article.bylines.stream()
                .map(byline -> new BylineView(
                        BylineRole.tagged(byline.role),
                        byline.label,
                        byline.place,
                        author(find(byline.authorId), article.lang)))
                .toList();
    }

    private static @Nullable AuthorRef author(@Nullable Named named, String lang) {
        return named == null ? null : new AuthorRef(named.id(), named.slug(), named.nameIn(lang));
    }

    List<TagRef> tags(Article article) {
        return article.tagIds.stream()
                .map(this::find)
                .filter(Objects::nonNull)
                .map(named -> new TagRef(named.id(), named.slug(), named.nameIn(article.lang)))
                .toList();
    }

    private @Nullable Named find(@Nullable UUID id) {
        return id == null ? null : byId.get(id);
    }
}
