package dev.midad.newsroom.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.newsroom.publication.AddressPath;
import dev.midad.newsroom.publication.OwnAddress;
import dev.midad.newsroom.publication.Publications;
import dev.midad.newsroom.published.ArticleMetadata.OpenGraphProperty;
import dev.midad.newsroom.slugs.SlugKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** Makes the metadata for the head of an article's page, or of a page of the site, so that every front end says the same. */
@ApplicationScoped
public class DescribeArticle {

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
        var described = new DescribedArticle(article, publication, whole.site(), whole, languages);
        return metadata(described, OpenGraph.ofArticle(described), NewsArticle.of(described), article.cacheTags());
    }

    /**
     * Returns the metadata of a page.
     *
     * @param page a view that has the fields of {@link ArticleField#ofPages}
     * @param languages the page in all its languages, this one among them
     * @param usual the path of pages on a site that names no other
     */
    public ArticleMetadata ofPage(ArticleView page, List<PlacedArticle> languages, String usual) {
        var publication = publications.read();
        var whole = WholeAddresses.of(own.of(publication), publication);
        var path = new AddressPath(publication.addresses().getOrDefault(SlugKind.PAGE.tag(), usual));
        var site = whole.site() == null ? null : whole.site().withPath(path);
        var described = new DescribedArticle(page, publication, site, whole, languages);
        return metadata(described, OpenGraph.ofPage(described), WebPage.of(described), Stream.empty());
    }

    private ArticleMetadata metadata(
            DescribedArticle described, List<OpenGraphProperty> graph, Record thing, Stream<String> dependencies) {
        return new ArticleMetadata(
                described.title(),
                described.description(),
                described.canonical(),
                Boolean.TRUE.equals(described.seo().noindex()) ? "noindex" : null,
                described.alternates(),
                graph,
                TwitterCard.of(described),
                script(thing),
                Stream.concat(Stream.of("publication"), dependencies).toList());
    }

    /**
     * Returns a thing of schema.org as JSON for a script element. Text that holds {@code </script>} would end the element, so
     * each less-than sign is written as an escape, which JSON allows.
     */
    private String script(Record thing) {
        try {
            return json.writeValueAsString(thing).replace("<", "\\u003c");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
