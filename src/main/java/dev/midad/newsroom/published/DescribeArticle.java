package dev.midad.newsroom.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.newsroom.publication.Publications;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Says of an article what the head of its page needs, so that every front end says the same. */
@ApplicationScoped
class DescribeArticle {

    static final ArticleShape NEEDED = ArticleShape.ofBlocks(EnumSet.complementOf(
            EnumSet.of(ArticleField.DIR, ArticleField.COMMENTS_OPEN, ArticleField.READING_MINUTES)));

    private final Publications publications;
    private final PublishedPlaces places;
    private final ObjectMapper json;

    DescribeArticle(Publications publications, PublishedPlaces places, ObjectMapper json) {
        this.publications = publications;
        this.places = places;
        this.json = json;
    }

    /** @param article as {@link #NEEDED} */
    ArticleMetadata of(ArticleView article) {
        var languages = places.inAllLanguages(List.of(article.id())).getOrDefault(article.id(), List.of());
        var described = new DescribedArticle(article, publications.read(), languages);
        return new ArticleMetadata(
                Objects.requireNonNull(article.headline()),
                described.summary(),
                described.canonical(),
                described.alternates(),
                OpenGraph.of(described),
                TwitterCard.of(described),
                script(NewsArticle.of(described)),
                Stream.concat(Stream.of("publication"), article.cacheTags()).toList());
    }

    /** Text can end a script wherever it likes; in JSON a less-than sign can be written otherwise. */
    private String script(NewsArticle article) {
        try {
            return json.writeValueAsString(article).replace("<", "\\u003c");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
