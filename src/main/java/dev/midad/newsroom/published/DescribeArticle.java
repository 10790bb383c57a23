package dev.midad.newsroom.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.newsroom.publication.OwnAddress;
import dev.midad.newsroom.publication.Publications;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** Makes the metadata for the head of an article's page, so that every front end says the same. */
@ApplicationScoped
class DescribeArticle {

    static final ArticleShape NEEDED = ArticleShape.ofBlocks(EnumSet.complementOf(
            EnumSet.of(ArticleField.DIR, ArticleField.COMMENTS_OPEN, ArticleField.READING_MINUTES)));

    private final Publications publications;
    private final PublishedPlaces places;
    private final OwnAddress own;
    private final ObjectMapper json;

    DescribeArticle(Publications publications, PublishedPlaces places, OwnAddress own, ObjectMapper json) {
        this.publications = publications;
        this.places = places;
        this.own = own;
        this.json = json;
    }

    /**
     * Returns the metadata of an article.
     *
     * @param article a view that has the fields of {@link #NEEDED}
     */
    ArticleMetadata of(ArticleView article) {
        var languages = places.inAllLanguages(List.of(article.id())).getOrDefault(article.id(), List.of());
        var publication = publications.read();
        var whole = WholeAddresses.of(own.of(publication), publication);
        var described = new DescribedArticle(article, publication, whole, languages);
        return new ArticleMetadata(
                described.title(),
                described.description(),
                described.canonical(),
                Boolean.TRUE.equals(described.seo().noindex()) ? "noindex" : null,
                described.alternates(),
                OpenGraph.of(described),
                TwitterCard.of(described),
                script(NewsArticle.of(described)),
                Stream.concat(Stream.of("publication"), article.cacheTags()).toList());
    }

    /**
     * Returns the article as JSON for a script element. Text that holds {@code </script>} would end the element, so
     * each less-than sign is written as an escape, which JSON allows.
     */
    private String script(NewsArticle article) {
        try {
            return json.writeValueAsString(article).replace("<", "\\u003c");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
